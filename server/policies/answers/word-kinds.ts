export const placeKinds = [
  /** Its rules are not in this library; those of our city and province are. */
  'place',
  /** Somebody who comes from there, or did something there: the question is still about here. */
  'origin',
  /** The household register is there. */
  'registeredThere',
  'target',
  'movesAway',
  'here',
  'compared',
  'worksThere',
  /** Leaves, and asks what becomes of what was granted here. */
  'leavesHere',
] as const

export const factNames = [
  'degree',
  'full_time',
  'student',
  'hukou',
  'work',
  'work_place',
  'renting',
  'has_home',
  'hardship',
  'returnee',
] as const

/** What a policy is about; the first that its title names. */
export const benefitKinds = [
  'apartment',
  'publicRental',
  'station',
  'living',
  'buy',
  'rent',
  'deed',
  'fund',
  'settleReward',
  'settle',
  'collective',
  'loan',
  'space',
  'contest',
  'ten',
  'startup',
  'shop',
  'intern',
  'summer',
  'jobSeek',
  'flexible',
  'expand',
  'base',
  'interview',
  'technician',
  'skill',
  'exam',
  'card',
  'school',
  'postdoc',
  'elite',
  'returnee',
  'scarce',
  'class',
  'plan',
  'service',
] as const
export type BenefitKind = (typeof benefitKinds)[number]

/** What no policy answers and somebody else does; the gravest first. */
export const signpostTopics = [
  'distress',
  'fraud',
  'wages',
  'pregnancy',
  'dismissal',
  'military',
  'certificate',
  'anger',
  'deposit',
  'welfare',
] as const

export const latinKinds = ['pinyin', 'english', 'sound'] as const

/** Those that words alone give away. */
export const guardedReasons = ['injection', 'illegal', 'privacy', 'ownCase', 'health', 'weather', 'greeting', 'unclear'] as const

/** What a clause says and what a question asks for. */
export const clauseKinds = [
  'amount',
  'eligibility',
  'material',
  'process',
  'when',
  'duration',
  'validity',
  'penalty',
  'stacking',
  'where',
  'other',
] as const
export type ClauseKind = (typeof clauseKinds)[number]

export const hintKinds = [
  'degree',
  'otherDistrict',
  'ownDistrict',
  'city',
  'province',
  'past',
  'still',
  'cityLevel',
  'districtLevel',
  'provinceLevel',
  /** Asks for all that one may draw. */
  'everything',
  /** Asks what several come to together. */
  'total',
  /** Asks whether there is any. */
  'existence',
  'notLocal',
  'payout',
  /** Asks for how long it is paid. */
  'lasting',
  /** Asks whether one may be drawn besides another. */
  'together',
  /** Says that something is drawn already. */
  'holds',
  /** Asks which of several is more, or what sets them apart. */
  'compared',
  /** Asks for two who belong together. */
  'couple',
  /** Says what happened while it was drawn: 中途买房了呢. */
  'happened',
  /** Says how long it has been, and so asks whether that is too long or too short. */
  'lapse',
  /** How people talk: `writes` says the same in plain words, or it says nothing. */
  'spoken',
  /** Words that ask. */
  'asks',
  /** Words that fit every policy. */
  'general',
  /** What many policies ask for, which tells none from another. */
  'condition',
] as const

export const officeKinds = ['before', 'office', 'online'] as const

export const unsafeKinds = ['address', 'contact', 'injection', 'payment'] as const
