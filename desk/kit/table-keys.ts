import { type KeyboardEvent, useState } from 'react'

interface TableKeys {
  /** The row that the keys are at. */
  at: number
  onKeyDown: (event: KeyboardEvent) => void
}

/** j and k walk, Enter opens, x chooses, Shift+X chooses from the last chosen to here. */
export function useTableKeys(
  count: number,
  open: (index: number) => void,
  choose: (from: number, to: number) => void,
): TableKeys {
  const [at, setAt] = useState(-1)
  const [lastChosen, setLastChosen] = useState(-1)
  return {
    at: Math.min(at, count - 1),
    onKeyDown: event => {
      const target = event.target as HTMLElement
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return
      if (event.key === 'j' || event.key === 'ArrowDown') setAt(Math.min(count - 1, at + 1))
      else if (event.key === 'k' || event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
      else if (event.key === 'Enter' && at >= 0 && target.tagName !== 'A' && target.tagName !== 'BUTTON') open(at)
      else if (event.key.toLowerCase() === 'x' && at >= 0) {
        choose(event.shiftKey && lastChosen >= 0 ? Math.min(lastChosen, at) : at, at)
        setLastChosen(at)
      } else return
      event.preventDefault()
    },
  }
}
