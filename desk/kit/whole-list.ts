import { useEffect, useState } from 'react'
import { asApiError } from '../api/errors.ts'
import { forget, keep, readKept } from './kept.ts'
import { mergedText } from './merged.ts'

interface WholeList<Value, Found extends { version: number }> {
  /** Under which what is not saved yet is kept on this device. */
  name: string
  first: Found
  partOf: (found: Found) => Value
  /** As it is saved by now. */
  read: () => Promise<Found>
  /** Saves over the version that was read. */
  send: (value: Value, reason: string, version: number) => Promise<Found>
  /** Both changes together; `both`: names of what both changed. */
  merge: (base: Value, mine: Value, theirs: Value) => { value: Value; both: string[] }
  onSaved: (saved: Found) => void
}

/** What somebody works on, and the version that it began with. */
interface Draft<Value> {
  version: number
  value: Value
}

/** A list that is changed here and saved whole: kept meanwhile, and put together with what others saved. */
export function useWholeList<Value, Found extends { version: number }>({
  name,
  first,
  partOf,
  read,
  send,
  merge,
  onSaved,
}: WholeList<Value, Found>) {
  const [found, setFound] = useState(first)
  const [value, setValue] = useState<Value>(() => {
    const kept = readKept<Draft<Value>>(name)
    return kept?.version === first.version ? kept.value : partOf(first)
  })
  const [told, setTold] = useState<string | null>(null)
  const isChanged = JSON.stringify(value) !== JSON.stringify(partOf(found))
  useEffect(() => {
    if (isChanged) keep(name, { version: found.version, value } satisfies Draft<Value>)
    else forget(name)
  }, [name, value, isChanged, found.version])

  async function save(reason: string) {
    try {
      const saved = await send(value, reason, found.version)
      setFound(saved)
      setValue(partOf(saved))
      setTold(null)
      onSaved(saved)
    } catch (error) {
      if (asApiError(error).code !== 'edit-conflict') throw error
      // Somebody saved meanwhile: theirs and one's own together, to be looked at before it is saved again.
      const theirs = await read()
      const together = merge(partOf(found), value, partOf(theirs))
      setValue(together.value)
      setFound(theirs)
      setTold(mergedText(theirs.version, together.both))
    }
  }

  return { found, value, setValue, isChanged, told, save, undo: () => setValue(partOf(found)) }
}
