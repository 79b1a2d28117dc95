import { Button, Input, InputNumber } from 'antd'
import { Plus } from 'lucide-react'
import { OrderedList } from '../../kit/OrderedList.tsx'
import { PlaceSelect } from '../PlaceSelect.tsx'
import { newStop, type StopValue } from './values.ts'

interface StopsFieldProps {
  value?: StopValue[]
  onChange?: (stops: StopValue[]) => void
}

const nameOf = (index: number) => `第 ${index + 1} 站`

/** The stops of a walk in their order. */
export function StopsField({ value = [], onChange }: StopsFieldProps) {
  const change = (index: number, changed: Partial<StopValue>) =>
    onChange?.(value.map((stop, at) => (at === index ? { ...stop, ...changed } : stop)))
  return (
    <>
      <OrderedList items={value} keyOf={stop => stop.key} nameOf={nameOf} onChange={stops => onChange?.(stops)}>
        {(stop, index) => (
          <div className='stop'>
            <strong>{nameOf(index)}</strong>
            <PlaceSelect
              aria-label={`${nameOf(index)}的地点`}
              value={stop.placeId}
              onChange={placeId => change(index, { placeId })}
            />
            <InputNumber
              aria-label={`${nameOf(index)}停留几分钟`}
              min={1}
              max={480}
              precision={0}
              prefix='停'
              suffix='分钟'
              style={{ width: 130 }}
              value={stop.stayMinutes}
              onChange={stayMinutes => change(index, { stayMinutes: stayMinutes ?? 20 })}
            />
            <Input
              aria-label={`${nameOf(index)}看什么`}
              placeholder='看什么、做什么'
              maxLength={120}
              style={{ width: 300 }}
              value={stop.note}
              onChange={event => change(index, { note: event.target.value })}
            />
          </div>
        )}
      </OrderedList>
      {value.length < 20 && (
        <Button icon={<Plus size={16} aria-hidden />} style={{ marginTop: 10 }} onClick={() => onChange?.([...value, newStop()])}>
          加一站
        </Button>
      )}
    </>
  )
}
