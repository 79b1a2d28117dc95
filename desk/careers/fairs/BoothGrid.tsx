import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Hall } from '../../../contract/careers/fairs.ts'
import type { FairEmployer } from '../../../contract/careers/staff-fairs.ts'
import type { Carried } from './fair-employers.ts'

interface BoothGridProps {
  hall: Hall
  employers: FairEmployer[]
  carried: Carried | null
  onCarry: (employer: Carried | null) => void
  /** Puts down what is carried. */
  onPlace: (number: string) => void
}

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const numberOf = (row: string, column: number) => `${row}${String(column).padStart(2, '0')}`

/** The hall from above. One cell is in the order of Tab; arrows walk, Enter takes up and puts down, Escape puts back. */
export function BoothGrid({ hall, employers, carried, onCarry, onPlace }: BoothGridProps) {
  const cells = useRef(new Map<string, HTMLButtonElement>())
  const [at, setAt] = useState<[number, number]>([0, 0])
  const [over, setOver] = useState<string | null>(null)
  const byNumber = new Map(employers.map(employer => [employer.booth, employer]))
  const columns = Array.from({ length: hall.columns }, (_, index) => index + 1)

  // Somebody taken from the list is walked about from the first free booth.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is taken up, and not with every change of the hall
  useEffect(() => {
    if (!carried || carried.booth) return
    const free = hall.rows
      .flatMap((row, r) => columns.map(column => ({ row, r, column })))
      .find(cell => !byNumber.has(numberOf(cell.row, cell.column)))
    if (free) focus(free.r, free.column - 1)
  }, [carried?.id])

  function focus(row: number, column: number) {
    setAt([row, column])
    cells.current.get(numberOf(hall.rows[row] ?? 'A', column + 1))?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key]
    if (step) {
      focus(
        Math.min(hall.rows.length - 1, Math.max(0, at[0] + step[0])),
        Math.min(hall.columns - 1, Math.max(0, at[1] + step[1])),
      )
    } else if (event.key === 'Escape' && carried) onCarry(null)
    else return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: cells of a table hold no focus of their own
    <div className='booth-grid' role='grid' tabIndex={-1} aria-label='展位图' onKeyDown={onKeyDown}>
      {hall.rows.map((row, r) => (
        // biome-ignore lint/a11y/useSemanticElements: a row of the grid
        // biome-ignore lint/a11y/useFocusableInteractive: its cells are
        <div key={row} role='row' className={hall.aisles.includes(row) ? 'booth-row has-aisle' : 'booth-row'}>
          {columns.map((column, c) => {
            const number = numberOf(row, column)
            const employer = byNumber.get(number)
            const isHeld = employer !== undefined && employer.id === carried?.id
            return (
              // biome-ignore lint/a11y/useSemanticElements: a cell of the grid
              // biome-ignore lint/a11y/useFocusableInteractive: the button within is
              <div key={number} role='gridcell' className='booth-place'>
                <button
                  ref={button => {
                    if (button) cells.current.set(number, button)
                    else cells.current.delete(number)
                  }}
                  type='button'
                  tabIndex={at[0] === r && at[1] === c ? 0 : -1}
                  className={classOf(employer, isHeld, over === number)}
                  aria-label={labelOf(number, employer, carried)}
                  draggable={employer !== undefined}
                  onFocus={() => setAt([r, c])}
                  onClick={() => (carried ? onPlace(number) : employer && onCarry(employer))}
                  onDragStart={event => {
                    event.dataTransfer.setData('text/plain', number)
                    event.dataTransfer.effectAllowed = 'move'
                    if (employer) onCarry(employer)
                  }}
                  onDragOver={event => {
                    event.preventDefault()
                    setOver(number)
                  }}
                  onDragLeave={() => setOver(null)}
                  onDragEnd={() => onCarry(null)}
                  onDrop={event => {
                    event.preventDefault()
                    setOver(null)
                    onPlace(number)
                  }}
                >
                  <b>{number}</b>
                  <span>{employer?.name ?? ''}</span>
                </button>
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

const classOf = (employer: FairEmployer | undefined, isHeld: boolean, isOver: boolean) =>
  ['booth', employer && 'is-taken', employer && !employer.isChecked && 'is-unchecked', isHeld && 'is-held', isOver && 'is-over']
    .filter(Boolean)
    .join(' ')

function labelOf(number: string, employer: FairEmployer | undefined, carried: Carried | null): string {
  const who = employer ? `${employer.name}${employer.isChecked ? '' : '，未核验'}` : '空'
  const act = carried ? (employer && carried.booth ? '，放下并对调' : '，放在这里') : employer ? '，拿起来' : ''
  return `${number} ${who}${act}`
}
