import { useEffect, useState } from 'react'
import { asApiError } from '@/api/errors'
import type { Source } from '@/api/send-file'
import { discardPicture, uploadPicture } from '@/api/showcase'
import { forget, keep, recall } from '@/lib/storage'
import { newSendKey } from '@/stores/outbox'
import { ensureSignedIn, useSession } from '@/stores/session'
import { type Draft, emptyDraft } from './draft'
import { pickPictures } from './pick-pictures'

export interface Upload {
  source: Source
  percent: number
  /** Why it did not get through; null while it is on its way. */
  fault: string | null
}

const maxPictures = 9

/** A draft kept on the device, and its pictures on their way to the server. */
export function useDraft(id: string, initial: Draft | null) {
  const name = `showcase-draft:${id}`
  const [draft, setDraft] = useState<Draft>(() => recall<Draft>(name) ?? initial ?? emptyDraft)
  const [uploads, setUploads] = useState<Record<string, Upload>>({})

  // Pictures that have not arrived cannot be kept: their file is gone after a restart.
  useEffect(() => void keep(name, { ...draft, pictures: draft.pictures.filter(picture => picture.sent) }), [name, draft])

  /** Other words are another thing to send. */
  const change = (part: Partial<Draft>) => setDraft(old => ({ ...old, ...part, sendKey: newSendKey() }))

  const setUpload = (key: string, upload: Upload | null) =>
    setUploads(old => {
      const { [key]: _, ...others } = old
      return upload ? { ...others, [key]: upload } : others
    })

  async function send(key: string, source: Source) {
    setUpload(key, { source, percent: 0, fault: null })
    try {
      await ensureSignedIn(useSession.getState().name || draft.byline.trim() || '来访者')
      const sent = await uploadPicture(source, percent => setUpload(key, { source, percent, fault: null }))
      setDraft(old => ({
        ...old,
        sendKey: newSendKey(),
        pictures: old.pictures.map(picture => (picture.key === key ? { ...picture, sent } : picture)),
      }))
      setUpload(key, null)
    } catch (failure) {
      setUpload(key, { source, percent: 0, fault: asApiError(failure).message })
    }
  }

  async function addPictures() {
    const sources = await pickPictures(maxPictures - draft.pictures.length).catch(() => [])
    const added = sources.slice(0, maxPictures - draft.pictures.length).map(source => ({ key: newSendKey(), source }))
    setDraft(old => ({
      ...old,
      pictures: [...old.pictures, ...added.map(({ key }) => ({ key, description: '', sent: null }))],
    }))
    // One after the other: on a slow network the first is there sooner.
    for (const { key, source } of added) await send(key, source)
  }

  function removePicture(key: string) {
    const sent = draft.pictures.find(picture => picture.key === key)?.sent
    change({ pictures: draft.pictures.filter(picture => picture.key !== key) })
    setUpload(key, null)
    if (sent) void discardPicture(sent.id).catch(() => {})
  }

  return {
    draft,
    uploads,
    change,
    addPictures: () => void addPictures(),
    retry: (key: string) => void (uploads[key] && send(key, uploads[key].source)),
    removePicture,
    describe: (key: string, description: string) =>
      change({ pictures: draft.pictures.map(picture => (picture.key === key ? { ...picture, description } : picture)) }),
    clear: () => forget(name),
  }
}
export type DraftForm = ReturnType<typeof useDraft>
