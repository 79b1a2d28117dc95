import { complain } from '../complaints.ts'

type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (failure: object) => void
  complete?: (result: object) => void
}

type Sync = (...args: never[]) => unknown

/** Stands in for a method until it is restored: what a test wants WeChat to answer. */
export type Mock = (this: { origin: Sync }, ...args: unknown[]) => unknown
const mocks = new Map<string, Mock>()

export function mock(name: string, answer: Mock | null): void {
  if (answer) mocks.set(name, answer)
  else mocks.delete(name)
}

export const isMocked = (name: string) => mocks.has(name)

/** A method that answers at once. */
export const answering =
  (name: string, method: Sync): Sync =>
  (...args) => {
    const stand = mocks.get(name)
    return stand ? stand.apply({ origin: method }, args) : method(...args)
  }

/**
 * A method that answers later: through `success`, `fail` and `complete`, or as a promise where none of these is
 * given. It gives what its reply adds to `errMsg`; it throws the reason of a failure as a text, or as an object that
 * the caller gets with `errMsg` added.
 */
export function later(name: string, method: (options: never) => unknown): (options?: Options) => Promise<object> | undefined {
  const run = (given: Options | undefined, act: (options: never) => unknown) => {
    const options = given ?? {}
    const done = attempt(name, () => act(options as never))
    const { success, fail, complete } = options
    if (!success && !fail && !complete) return done
    done.then(
      result => {
        success?.(result)
        complete?.(result)
      },
      failure => {
        fail?.(failure)
        complete?.(failure)
      },
    )
    return undefined
  }
  return options => {
    const stand = mocks.get(name)
    return run(options, stand ? given => stand.call({ origin: (own: Options) => run(own, method) }, given) : method)
  }
}

async function attempt(name: string, act: () => unknown): Promise<object> {
  let result: { errMsg?: string } | undefined
  try {
    await undefined
    result = (await act()) as typeof result
  } catch (reason) {
    if (reason instanceof Error) complain(reason)
    throw typeof reason === 'object' && reason !== null && !(reason instanceof Error)
      ? { errMsg: `${name}:fail`, ...reason }
      : { errMsg: `${name}:fail ${reason instanceof Error ? reason.message : reason}` }
  }
  if (result?.errMsg?.includes(':fail')) throw result
  return { errMsg: `${name}:ok`, ...result }
}
