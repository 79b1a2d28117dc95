import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { placeLabels } from '../../contract/culture/labels.ts'
import { api, type Reply } from '../api/client.ts'
import { useSettled } from '../kit/settled.ts'

export type ChosenPlace = Reply<'GET /staff/places/:id'>

interface PlaceSelectProps {
  id?: string
  value?: string | null
  onChange?: (id: string | null) => void
  /** Hears the place itself, for what else of it is wanted. */
  onPlace?: (place: ChosenPlace | null) => void
  'aria-label'?: string
}

/** One place of the library, found by its name. */
export function PlaceSelect({ value, onChange, onPlace, ...more }: PlaceSelectProps) {
  const [words, setWords] = useState('')
  const q = useSettled(words, 250)
  const found = useQuery({
    queryKey: ['places', 'choice', q],
    queryFn: () => api('GET /staff/places', { query: { limit: 50, ...(q ? { q } : {}) } }),
    placeholderData: before => before,
  })
  const chosen = useQuery({
    queryKey: ['place', value],
    queryFn: () => api('GET /staff/places/:id', { params: { id: value ?? '' } }),
    enabled: !!value,
  })
  const items = found.data?.items ?? []
  const known = chosen.data && !items.some(place => place.id === value) && !q ? [chosen.data, ...items] : items
  return (
    <Select
      aria-label='地点'
      {...more}
      style={{ width: '100%', maxWidth: 420 }}
      showSearch={{ filterOption: false, onSearch: setWords }}
      allowClear
      placeholder='打名字找地点'
      value={value ?? null}
      notFoundContent={found.isPending ? '正在找' : '没有这个地点，可以先去「地点」里建'}
      options={known.map(place => ({
        value: place.id,
        label: `${place.name} · ${placeLabels[place.kind]}${place.state === 'draft' ? '（草稿）' : ''}`,
      }))}
      onChange={(id: string | null | undefined) => {
        setWords('')
        // What else of it is wanted is there when the choice is told.
        onPlace?.(known.find(place => place.id === id) ?? null)
        onChange?.(id ?? null)
      }}
    />
  )
}
