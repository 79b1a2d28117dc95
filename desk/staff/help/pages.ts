import type { StaffAction } from '../../../contract/platform/access.ts'
import { titleOf } from '../../kit/Prose.tsx'

export interface HelpText {
  name: string
  title: string
  text: string
}

const texts = import.meta.glob<string>('../../../content/help/*.md', { query: '?raw', import: 'default', eager: true })
const pictures = import.meta.glob<string>('./pictures/*.webp', { query: '?url', import: 'default', eager: true })

/** The order of a working day, and whose task it is; null: everybody's. */
const order: [name: string, action: StaffAction | null][] = [
  ['first-day', null],
  ['find', null],
  ['import-jobs', 'import'],
  ['held-jobs', 'edit-jobs'],
  ['employers', 'verify-employers'],
  ['fair', 'edit-events'],
  ['fair-day', 'check-in'],
  ['tickets', 'handle-tickets'],
  ['policies', 'publish-policies'],
  ['events', 'edit-events'],
  ['showcase', 'review-showcase'],
  ['community', 'handle-needs'],
  ['people', 'manage-staff'],
  ['numbers', 'handle-applications'],
  ['audit', 'read-audit'],
  ['account', null],
]

/** What of the help is about one's own tasks. */
export const helpFor = (may: (action: StaffAction) => boolean): HelpText[] =>
  order.flatMap(([name, action]) => {
    const text = texts[`../../../content/help/${name}.md`]
    return text && (action === null || may(action)) ? [{ name, title: titleOf(text), text }] : []
  })

export const pictureOf = (name: string): string | null => pictures[`./pictures/${name}`] ?? null
