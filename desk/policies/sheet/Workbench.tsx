import { useState } from 'react'
import type { StaffFact, StaffSheet } from '../../../contract/policies/sheets.ts'
import { ChangesPanel } from './ChangesPanel.tsx'
import { ClausesPanel } from './ClausesPanel.tsx'
import { FactDialog, type Place } from './FactDialog.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import type { SheetDesk } from './sheet-query.ts'
import { TrialPanel } from './TrialPanel.tsx'
import './sheet.scss'

/** Clauses, facts and trial side by side; a fact and its words light up together. */
export function Workbench({ desk, sheet }: { desk: SheetDesk; sheet: StaffSheet }) {
  const [chosen, setChosen] = useState<string | null>(null)
  const [selected, setSelected] = useState<Place | null>(null)
  /** The fact whose words are asked for; `new` for none yet. */
  const [asked, setAsked] = useState<StaffFact | 'new' | null>(null)
  const ask = (fact: StaffFact | null) => {
    desk.forgetFailure()
    setAsked(fact ?? 'new')
  }
  return (
    <div className='workbench'>
      <ClausesPanel sheet={sheet} chosen={chosen} onChoose={setChosen} onSelect={setSelected} />
      <FactsPanel desk={desk} sheet={sheet} chosen={chosen} onChoose={setChosen} onWords={ask} />
      <div>
        <TrialPanel sheet={sheet} />
        <PeoplePanel sheet={sheet} />
        <ChangesPanel sheet={sheet} />
      </div>
      {asked && (
        <FactDialog
          desk={desk}
          sheet={sheet}
          fact={asked === 'new' ? null : asked}
          at={selected}
          onClose={() => {
            setAsked(null)
            setSelected(null)
          }}
        />
      )}
    </div>
  )
}
