import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { EventCategory } from '../../../contract/culture/events.ts'
import type { SceneStep } from '../../../contract/policies/scenes.ts'
import { api } from '../../api/client.ts'

type SceneLink = SceneStep['links'][number]

interface LinkFieldProps {
  value?: SceneLink
  onChange?: (link: SceneLink) => void
  onRemove: () => void
}

const kinds = { policy: '政策', place: '地点', events: '活动', question: '问一句' } as const
const categories = Object.entries({
  fair: '招聘会',
  music: '音乐',
  market: '市集',
  contest: '比赛',
  exhibition: '展览',
  talk: '讲座',
  volunteer: '志愿服务',
  social: '交友',
  festival: '节庆',
  night: '夜间活动',
} satisfies Record<EventCategory, string>).map(([value, label]) => ({ value, label }))

/** Where a step leads: found by name, never by number. */
export function LinkField({ value, onChange, onRemove }: LinkFieldProps) {
  if (!value) return null
  const set = (change: Partial<SceneLink>) => onChange?.({ ...value, ...change })
  return (
    <div className='scene-link-field'>
      <Select
        aria-label='链接到'
        value={value.kind}
        options={Object.entries(kinds).map(([kind, label]) => ({ value: kind as SceneLink['kind'], label }))}
        onChange={kind => set({ kind, target: '' })}
        style={{ width: 100 }}
      />
      {value.kind === 'question' ? (
        <Input
          aria-label='问什么'
          placeholder='问什么，如 青年驿站能免费住几天'
          maxLength={60}
          value={value.target}
          onChange={event => set({ target: event.target.value })}
        />
      ) : value.kind === 'events' ? (
        <Select
          aria-label='哪类活动'
          value={value.target || undefined}
          options={categories}
          onChange={target => set({ target })}
          style={{ minWidth: 140 }}
        />
      ) : (
        <TargetField
          kind={value.kind}
          value={value.target}
          onChoose={(target, label) => set({ target, label: value.label || label })}
        />
      )}
      <Input
        aria-label='链接上的字'
        placeholder='链接上的字'
        maxLength={40}
        value={value.label}
        onChange={event => set({ label: event.target.value })}
      />
      <Button type='text' danger icon={<Trash2 size={16} aria-hidden />} onClick={onRemove} aria-label='去掉这个链接' />
    </div>
  )
}

interface TargetFieldProps {
  kind: 'policy' | 'place'
  value: string
  onChoose: (id: string, name: string) => void
}

function TargetField({ kind, value, onChoose }: TargetFieldProps) {
  const [words, setWords] = useState('')
  const { data = [], isFetching } = useQuery({
    queryKey: ['scene-targets', kind, words],
    queryFn: async () => {
      if (kind === 'policy') {
        const { items } = await api('GET /policies', { query: { limit: '50', ...(words ? { q: words } : {}) } })
        return items.map(({ id, title }) => ({ value: id, label: title }))
      }
      const { items } = await api('GET /places', { query: { limit: '50' } })
      return items.map(({ id, name }) => ({ value: id, label: name }))
    },
  })
  return (
    <Select
      aria-label={kind === 'policy' ? '哪份政策' : '哪个地点'}
      showSearch={{ filterOption: kind === 'place', optionFilterProp: 'label', onSearch: setWords }}
      loading={isFetching}
      value={value || undefined}
      options={data.some(option => option.value === value) || !value ? data : [{ value, label: value }, ...data]}
      onChange={(id: string) => onChoose(id, data.find(option => option.value === id)?.label.slice(0, 40) ?? '')}
      style={{ minWidth: 220 }}
    />
  )
}
