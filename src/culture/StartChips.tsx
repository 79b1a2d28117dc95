import { useState } from 'react'
import { Chip, ChipRow } from '@/kit/Chip'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import type { StartingPoint } from '../../contract/culture/services.ts'
import type { StartChoice } from './use-start'

/** From where it is measured: here, or from a place that one chooses. */
export function StartChips({ choice: { start, fromHere, fromPlace }, starts }: { choice: StartChoice; starts: StartingPoint[] }) {
  const [isOpen, setOpen] = useState(false)
  const place = starts.find(({ name }) => name === start?.name)
  return (
    <>
      <ChipRow>
        <Chip isOn={start !== null && !place} onPress={() => void fromHere()}>
          离我近
        </Chip>
        <Chip isOn={place !== undefined} icon='down' onPress={() => setOpen(true)}>
          {place ? `从${place.name}走` : '从哪里走'}
        </Chip>
      </ChipRow>
      {isOpen ? (
        <Sheet title='从哪里走' onClose={() => setOpen(false)}>
          <ChoiceList
            options={starts.map(({ id, name }) => ({ value: id, text: name }))}
            value={place?.id ?? null}
            onChoose={id => {
              const chosen = starts.find(known => known.id === id)
              if (chosen) fromPlace(chosen)
              setOpen(false)
            }}
          />
        </Sheet>
      ) : null}
    </>
  )
}
