import { insertAll, type Queries } from '../../platform/db/database.ts'
import { newId } from '../../platform/ids.ts'

export interface Message {
  title: string
  text: string
  /** A page of the program. */
  link: string | null
  /** Names the business event: a second message with it is not written. */
  key?: string
}

/** Puts a message into people's inboxes, in the transaction of what it is about: both happen or neither. */
export const tell = (tx: Queries, userIds: string[], { title, text, link, key }: Message, now: number): Promise<void> =>
  insertAll(
    tx,
    'inbox_items',
    userIds.map(userId => ({
      id: newId(),
      user_id: userId,
      title,
      text,
      link,
      created_at: now,
      event_key: key ? `${key}${userIds.length > 1 ? ` ${userId}` : ''}` : null,
    })),
    'ON CONFLICT (event_key) DO NOTHING',
  )

/** The program's page of an event; a fair has its own. */
export const eventLink = ({ id, category }: { id: string; category: string }) =>
  category === 'fair' ? `/packages/fairs/fair?id=${id}` : `/packages/events/event?id=${id}`
