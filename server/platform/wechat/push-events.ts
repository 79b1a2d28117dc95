import { z } from 'zod'

/** What WeChat tells of its own accord, as far as the product listens. */
export type PushEvent =
  | { kind: 'allowed' | 'stopped'; openid: string; templateId: string }
  | { kind: 'picture-checked'; traceId: string; suggest: string }

/** WeChat sends a list of one as the item itself. */
const listOf = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform(one => [one])])
/** Numbers come as text now and then. */
const number = z.coerce.number().int()

const subscription = z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() })
const subscribed = z.object({
  FromUserName: z.string(),
  Event: z.enum(['subscribe_msg_popup_event', 'subscribe_msg_change_event']),
  List: listOf(subscription),
})
const checked = z.object({
  Event: z.literal('wxa_media_check'),
  trace_id: z.string().min(1).max(200),
  /** Other than 0: the picture was not looked at, whatever the result says. */
  errcode: number.default(0),
  result: z.object({ suggest: z.string().max(40) }).optional(),
})

/** Reads one pushed message; what is unknown or odd gives nothing. */
export function readPush(text: string): PushEvent[] {
  let message: unknown
  try {
    message = JSON.parse(text)
  } catch {
    return []
  }
  const consent = subscribed.safeParse(message).data
  if (consent)
    return consent.List.flatMap<PushEvent>(({ TemplateId: templateId, SubscribeStatusString: status }) => {
      const about = { openid: consent.FromUserName, templateId }
      if (status !== 'accept') return consent.Event === 'subscribe_msg_change_event' ? [{ kind: 'stopped', ...about }] : []
      // Switching a template back on in WeChat's settings allows no message yet.
      return consent.Event === 'subscribe_msg_popup_event' ? [{ kind: 'allowed', ...about }] : []
    })
  const picture = checked.safeParse(message).data
  if (!picture) return []
  const suggest = picture.errcode === 0 ? (picture.result?.suggest ?? '') : ''
  return [{ kind: 'picture-checked', traceId: picture.trace_id, suggest }]
}
