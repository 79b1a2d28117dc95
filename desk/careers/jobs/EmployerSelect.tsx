import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { employerStates } from '../job-words.ts'

interface EmployerSelectProps {
  id?: string
  value?: string
  onChange?: (id: string) => void
}

/** One employer, found by its name. */
export function EmployerSelect({ id, value, onChange }: EmployerSelectProps) {
  const [q, setQ] = useState('')
  const found = useQuery({
    queryKey: ['employers', 'named', q],
    queryFn: () => api('GET /staff/employers', { query: { limit: 20, ...(q ? { q } : {}) } }),
  })
  const chosen = useQuery({
    queryKey: ['employers', value],
    queryFn: () => api('GET /staff/employers/:id', { params: { id: value ?? '' } }),
    enabled: Boolean(value),
  })
  const options = (found.data?.items ?? []).map(employer => ({
    value: employer.id,
    label: `${employer.name} · ${employerStates[employer.state][1]}`,
  }))
  if (chosen.data && !options.some(option => option.value === value))
    options.unshift({ value: chosen.data.id, label: chosen.data.name })
  return (
    <Select
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      showSearch={{ onSearch: setQ, filterOption: false }}
      placeholder='打企业名称找'
      loading={found.isFetching}
      options={options}
      notFoundContent={found.isFetching ? '正在找……' : '没有这家，请先在“企业”里登记'}
    />
  )
}
