/** The address of every page that is not a tab. */
export const paths = {
  pass: (id: string) => `/pages/pass/index?id=${id}`,
  /** `fairId` where it was found at a fair's booth. */
  job: (id: string, fairId = '') => `/packages/jobs/job?id=${id}${fairId ? `&fair=${fairId}` : ''}`,
  employer: (id: string) => `/packages/jobs/employer?id=${id}`,
  fairs: () => '/packages/fairs/list',
  fair: (id: string, notice = '') => `/packages/fairs/fair?id=${id}${withNotice(notice)}`,
  booth: (fairId: string, id: string, notice = '') => `/packages/fairs/booth?fair=${fairId}&id=${id}${withNotice(notice)}`,
  /** What came of a fair: the question by its id. */
  afterFair: (id: string) => `/packages/fairs/after?id=${id}`,
  handOver: (fairId: string) => `/packages/fairs/hand?id=${fairId}`,
  event: (id: string, notice = '') => `/packages/events/event?id=${id}${withNotice(notice)}`,
  bigDay: () => '/packages/events/big-day',
  month: (month = '') => `/packages/events/month${month ? `?month=${month}` : ''}`,
  register: (eventId: string) => `/packages/registrations/new?id=${eventId}`,
  registered: (eventId: string) => `/packages/registrations/done?id=${eventId}`,
  places: (kind = '') => `/packages/places/list${kind ? `?kind=${kind}` : ''}`,
  /** `kind`: what is looked for, a toilet or water. */
  where: (kind = '') => `/packages/places/where${kind ? `?kind=${kind}` : ''}`,
  place: (id: string) => `/packages/places/place?id=${id}`,
  walk: (id: string) => `/packages/places/walk?id=${id}`,
  room: (id: string, moved = '') => `/packages/rooms/room?id=${id}${moved ? `&move=${moved}` : ''}`,
  bookings: () => '/packages/rooms/bookings',
  stayPlan: (fairId: string) => `/packages/fairs/stay?id=${fairId}`,
  inbox: () => '/packages/mine/inbox',
  check: (policyId = '') => `/packages/benefits/check${policyId ? `?policy=${policyId}` : ''}`,
  /** `facts` are what a question already said about the person. */
  checkWith: (facts: object) => `/packages/benefits/check?facts=${encodeURIComponent(JSON.stringify(facts))}`,
  checkFact: (fact: string) => `/packages/benefits/check?ask=${fact}`,
  checkResults: () => '/packages/benefits/results',
  verdict: (policyId: string) => `/packages/benefits/verdict?policy=${policyId}`,
  takeHome: (jobId: string) => `/packages/benefits/take-home?job=${jobId}`,
  /** Without `other` it is chosen there. */
  comparePay: (jobId: string, other = '') => `/packages/benefits/compare?job=${jobId}${other ? `&other=${other}` : ''}`,
  tickets: () => '/packages/tickets/list',
  ticket: (id: string) => `/packages/tickets/ticket?id=${id}`,
  newTicket: ({ questionId = '', text = '' }) =>
    `/packages/tickets/new?question=${questionId}${text ? `&text=${encodeURIComponent(text)}` : ''}`,
  feedback: () => '/packages/tickets/feedback',
  serviceBoard: () => '/packages/tickets/board',
  policy: (id: string, clauseId = '') =>
    `/packages/policies/policy?id=${id}${clauseId ? `&clause=${encodeURIComponent(clauseId)}` : ''}`,
  answer: (question: string, previousId = '') =>
    `/packages/policies/answer?q=${encodeURIComponent(question)}${previousId ? `&previous=${previousId}` : ''}`,
  scene: (id: string) => `/packages/policies/scene?id=${id}`,
  search: (q = '') => `/packages/search/search${q ? `?q=${encodeURIComponent(q)}` : ''}`,
  showcase: () => '/packages/showcase/list',
  showcaseItem: (id: string) => `/packages/showcase/item?id=${id}`,
  submitShowcase: (id = '') => `/packages/showcase/new${id ? `?id=${id}` : ''}`,
  myShowcase: () => '/packages/showcase/mine',
  awards: () => '/packages/awards/awards',
  /** `item` is what it is for, with the name under which it is public. */
  nominate: (item = '', byline = '') =>
    `/packages/awards/nominate${item ? `?item=${item}&byline=${encodeURIComponent(byline)}` : ''}`,
  nominee: (token: string) => `/packages/awards/nominee?token=${token}`,
  needs: () => '/packages/community/needs',
  need: (id: string) => `/packages/community/need?id=${id}`,
  newNeed: () => '/packages/community/new-need',
  proposals: () => '/packages/community/proposals',
  proposal: (id: string) => `/packages/community/proposal?id=${id}`,
  newProposal: () => '/packages/community/new-proposal',
  agreement: (token: string) => `/packages/showcase/agree?token=${token}`,
  favorites: () => '/packages/mine/favorites',
  outbox: () => '/packages/mine/outbox',
  settings: () => '/packages/mine/settings',
  apply: (jobId: string, fairId = '') => `/packages/jobs/apply?id=${jobId}${fairId ? `&fair=${fairId}` : ''}`,
  /** `save` is a search to be ordered, as it stands in the contract. */
  searches: (save?: object) => `/packages/mine/searches${save ? `?save=${encodeURIComponent(JSON.stringify(save))}` : ''}`,
  card: () => '/packages/mine/card',
  applications: () => '/packages/mine/applications',
  devices: () => '/packages/mine/devices',
  privacy: () => '/packages/mine/privacy',
  about: () => '/packages/mine/about',
  openData: () => '/packages/mine/open-data',
  staffSignIn: () => '/packages/staff/sign-in',
  scan: () => '/packages/staff/scan',
  bookingDesk: () => '/packages/staff/bookings',
}

const withNotice = (notice: string) => (notice ? `&notice=${encodeURIComponent(notice)}` : '')
