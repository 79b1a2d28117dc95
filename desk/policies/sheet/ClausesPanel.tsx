import { useEffect, useRef } from 'react'
import type { StaffSheet } from '../../../contract/policies/sheets.ts'
import { Panel } from '../../kit/Panel.tsx'
import { segmentsOf, selectedIn } from './segments.ts'
import './sheet.scss'

interface ClausesPanelProps {
  sheet: StaffSheet
  /** The fact whose words are lit. */
  chosen: string | null
  onChoose: (fact: string) => void
  /** Words that were selected with the mouse. */
  onSelect: (at: { clause: number; start: number; end: number }) => void
}

/** The clauses as they stand, the words that facts rest on lit. */
export function ClausesPanel({ sheet, chosen, onChoose, onSelect }: ClausesPanelProps) {
  const holder = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) holder.current?.querySelector('.is-chosen')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <Panel title='条款' aside='点要点，这里亮出依据' className='clauses'>
      <section
        ref={holder}
        className='scrolls'
        aria-label='条款原文'
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by the keyboard
        tabIndex={0}
        onMouseUp={() => {
          const at = holder.current && selectedIn(holder.current)
          if (at) onSelect(at)
        }}
      >
        {sheet.clauses.map((clause, i) => (
          <article key={clause.id} className='clause'>
            <h3>
              {i + 1} {clause.heading}
            </h3>
            <p data-clause={i + 1}>
              {segmentsOf(clause.text, i + 1, sheet.facts).map(({ text, start, facts }) => {
                const [first] = facts
                if (!first) return text
                const isChosen = facts.some(fact => fact.id === chosen)
                const isLit = isChosen || facts.some(({ value }) => value.group !== 'sentences' || value.about === 'window')
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard a fact is chosen in the list beside it
                  <mark
                    key={start}
                    className={isChosen ? `is-${first.value.group} is-chosen` : isLit ? `is-${first.value.group}` : 'is-quiet'}
                    onClick={() => onChoose(first.id)}
                  >
                    {text}
                  </mark>
                )
              })}
            </p>
          </article>
        ))}
      </section>
    </Panel>
  )
}
