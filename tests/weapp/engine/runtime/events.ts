import { Event as EngineEvent } from 'glass-easel'

type Handler = (this: unknown, ...args: unknown[]) => unknown

interface Target {
  id: string
  dataset?: Record<string, unknown>
}

const target = ({ id, dataset = {} }: Target) => ({
  id,
  dataset: JSON.parse(JSON.stringify(dataset)),
  offsetLeft: 0,
  offsetTop: 0,
})

interface Fields {
  target: Target
  currentTarget: Target
  mark?: object
  touches?: object[]
  changedTouches?: object[]
  detail: unknown
  timeStamp: number
}

/** As it crosses WeChat's bridge: plain, without anything alive in it. */
function plain(event: EngineEvent<unknown>) {
  const fields = event as unknown as Fields
  const { mark = {}, touches, changedTouches, detail, timeStamp } = fields
  return {
    type: event.getEventName(),
    timeStamp: Math.round(timeStamp),
    target: target(fields.target),
    currentTarget: target(fields.currentTarget),
    mark,
    detail,
    touches,
    changedTouches,
    mut: false,
  }
}

/** Page code gets its events plain, and later: it runs in another thread on the phone. */
export function withPlainEvents<T extends object>(methods: T): T {
  const wrap = (handler: Handler): Handler =>
    function (...args) {
      const [event] = args
      if (!(event instanceof EngineEvent)) return handler.apply(this, args)
      const copy = plain(event)
      setTimeout(() => handler.call(this, copy))
      return undefined
    }
  return Object.fromEntries(
    Object.entries(methods).map(([name, value]) => [name, typeof value === 'function' ? wrap(value as Handler) : value]),
  ) as T
}
