import { emptyStores } from '@/lib/leaving'
import { forgetAllBut } from '@/lib/storage'
import { forgetFavorites } from './favorites'
import { discardAll } from './outbox'
import { forgetPasses } from './passes'
import { setPreference } from './preferences'
import { endSession } from './session'

/** What belongs to the device and not to who used it: the text's size, the door's own things. */
const staying = ['preferences', 'web-sign-in', 'door:', 'token:staff']

/** Ends the session and leaves nothing of the person on this device: whoever signs in next finds it empty. */
export async function leaveDevice(): Promise<void> {
  await endSession()
  forgetPasses()
  forgetFavorites()
  discardAll()
  setPreference('degree', null)
  emptyStores()
  forgetAllBut(staying)
}
