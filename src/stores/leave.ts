import { forget, forgetEvery } from '@/lib/storage'
import { forgetFavorites } from './favorites'
import { discardAll } from './outbox'
import { forgetPasses } from './passes'
import { endSession } from './session'

/** Ends the session and leaves nothing of the person on this device: whoever signs in next finds it empty. */
export async function leaveDevice(): Promise<void> {
  await endSession()
  forgetPasses()
  forgetFavorites()
  discardAll()
  forget('ticket-draft')
  forget('feedback-draft')
  for (const kind of ['copy:', 'list:', 'showcase-draft:']) forgetEvery(kind)
}
