import type { DraftReport } from '../../../../contract/imports/drafts.ts'
import type { Place } from '../reading/blocks.ts'

type Field = DraftReport['read'][number]['field']

/** What each part of a document was taken for; what fits nowhere is named with its place. */
export class ReadingReport implements DraftReport {
  readonly read: DraftReport['read'] = []
  readonly aside: DraftReport['aside'] = []
  readonly notUnderstood: DraftReport['notUnderstood'] = []

  /** A field and the words that it was read from. */
  found(field: Field, value: string, place: Place, text: string): void {
    this.read.push({ field, value, place, text })
  }

  /** A part that is no clause and not shown: addressees, signature, 抄送. */
  putAside(text: string, place: Place, as: string): void {
    this.aside.push({ place, text, as })
  }

  unclear(text: string, place: Place, message: string): void {
    this.notUnderstood.push({ place, text, message })
  }
}
