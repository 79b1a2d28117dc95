/** What is asked of everybody. */
export const tasks = ['list', 'search', 'home', 'byId', 'create'] as const
export type Task = (typeof tasks)[number]

export interface Request {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

/** Gives the request with this number: from 0, each once in a turn. */
export type Asks = (i: number) => Request

/** A posting as everybody's tables hold it; times are milliseconds. */
export interface JobRecord {
  id: string
  employer_id: string
  employer: string
  title: string
  salary_min: number
  salary_max: number
  salary_unit: string
  salary_text: string
  monthly_min: number
  degree: string
  experience: string
  employment_type: string
  headcount: number
  place: string
  district: string
  industry: string
  duties: string
  requirements: string
  fresh_graduate: number
  posted_at: number
  active_at: number
  valid_through: number
}

/** The fields with their types, without ids and the employer, which is a relation. */
export const jobFields = {
  title: 'string',
  salary_min: 'integer',
  salary_max: 'integer',
  salary_unit: 'string',
  salary_text: 'string',
  monthly_min: 'integer',
  degree: 'string',
  experience: 'string',
  employment_type: 'string',
  headcount: 'integer',
  place: 'string',
  district: 'string',
  industry: 'string',
  duties: 'text',
  requirements: 'text',
  fresh_graduate: 'boolean',
  posted_at: 'time',
  active_at: 'time',
  valid_through: 'time',
} as const satisfies Partial<Record<keyof JobRecord, 'string' | 'integer' | 'text' | 'boolean' | 'time'>>

/** How a server is started by hand: a script for Node, where, and with what. */
export interface Command {
  args: string[]
  cwd: string
  env: Record<string, string>
  /** Answers 200 as soon as the public can read. */
  readyPath: string
}

/** Somebody who can serve the jobs. `prepare` installs and fills with them; `command` comes after it. */
export interface Contender {
  name: string
  prepare(): Promise<void>
  command(port: number): Command
  /** The ways to ask it, by name. */
  variants: Record<string, Partial<Record<Task, Asks>>>
  /** How many jobs stand behind a reply to `list`, so that all are seen to answer the same. */
  totalOf(reply: unknown): number
  databaseFiles(): string[]
  installedBytes(): number
}
