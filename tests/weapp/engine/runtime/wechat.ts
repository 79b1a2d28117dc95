/** The shapes of WeChat's component framework and of page code, as far as the runtime touches them. */
export type ProcGen = unknown
export type GroupList = Record<string, unknown>

/** What page code knows as `this`: a page or a component. */
export interface Caller {
  is: string
  data: Record<string, unknown>
  setData: (data: object, done?: () => void) => void
  triggerEvent: (name: string, detail?: unknown, options?: object) => void
  createSelectorQuery: () => unknown
  _$: { getBackendElement: () => HTMLElement }
  [method: string]: unknown
}

/** An element of the page with the component that it is the host of. */
export type Host = HTMLElement & {
  __wxElement?: { data: Record<string, unknown>; dataset: Record<string, unknown> }
}

export interface Launch {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: object
}

type TemplateAnswer = 'accept' | 'reject' | 'ban'

/** What the person says to WeChat's own questions. */
export interface Answers {
  privacy: 'agree' | 'refuse'
  phone: 'accept' | 'refuse' | 'no-permission' | 'no-quota'
  /** For all templates or by their ids; `off` where the person has switched all messages off. */
  subscribe: TemplateAnswer | 'off' | Record<string, TemplateAnswer>
}

/** How the engine is to start; in the address of its page. */
export interface Start {
  url?: string
  scene?: number
  fontScale?: number
  /** The time of day at the start. */
  now?: number
  /** Replies come in the order of the requests, each to a page at rest: the same setData calls in every run. */
  isSteady?: boolean
  answers?: Partial<Answers>
  /** WeChat has fetched a new version of the program. */
  hasUpdate?: boolean
  /** What WeChat fetched before the start, and when. */
  fetched?: { fetchedData: string; timeStamp: number }
}
