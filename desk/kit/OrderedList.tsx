import { Button } from 'antd'
import { GripVertical, Trash2 } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import './kit.scss'

interface OrderedListProps<T> {
  /** Of one of them: 第 2 站. */
  nameOf: (index: number) => string
  items: T[]
  keyOf: (item: T) => string
  onChange: (items: T[]) => void
  children: (item: T, index: number) => ReactNode
}

/** A list whose order counts: dragged by its handle, or moved with the arrow keys while the handle has the focus. */
export function OrderedList<T>({ nameOf, items, keyOf, onChange, children }: OrderedListProps<T>) {
  const [dragged, setDragged] = useState<number | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const [said, setSaid] = useState('')

  function move(from: number, to: number) {
    if (to < 0 || to >= items.length || from === to) return
    const next = [...items]
    next.splice(to, 0, ...next.splice(from, 1))
    setSaid(`${nameOf(from)}移到了${nameOf(to)}`)
    onChange(next)
  }
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (step === 0) return
    event.preventDefault()
    move(index, index + step)
  }
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  const drop = (event: DragEvent, index: number) => {
    event.preventDefault()
    if (dragged !== null) move(dragged, index)
    end()
  }
  return (
    <>
      <ol className='ordered'>
        {items.map((item, index) => (
          <li
            key={keyOf(item)}
            className={over === index && dragged !== index ? 'is-over' : ''}
            onDragOver={event => {
              if (dragged === null) return
              event.preventDefault()
              setOver(index)
            }}
            onDrop={event => drop(event, index)}
          >
            <Button
              type='text'
              className='ordered-handle'
              draggable
              onDragStart={() => setDragged(index)}
              onDragEnd={end}
              onKeyDown={event => onKeyDown(event, index)}
              aria-label={`${nameOf(index)}：拖动，或按上下键移动`}
              icon={<GripVertical size={16} aria-hidden />}
            />
            <div className='ordered-inside'>{children(item, index)}</div>
            <Button
              type='text'
              aria-label={`去掉${nameOf(index)}`}
              icon={<Trash2 size={16} aria-hidden />}
              onClick={() => onChange(items.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
      <span className='only-read' role='status'>
        {said}
      </span>
    </>
  )
}
