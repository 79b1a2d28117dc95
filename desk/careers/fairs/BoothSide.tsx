import { useQuery } from '@tanstack/react-query'
import { App, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import type { Hall } from '../../../contract/careers/fairs.ts'
import type { FairEmployer } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { type Carried, refreshFair } from './fair-employers.ts'

interface BoothSideProps {
  id: string
  hall: Hall
  employers: FairEmployer[]
  carried: Carried | null
  onCarry: (employer: Carried | null) => void
  onLeave: (employer: Carried) => void
}

/** Beside the map: who is carried, who stands nowhere, who else may come, and how large the hall is. */
export function BoothSide({ id, hall, employers, carried, onCarry, onLeave }: BoothSideProps) {
  const onMap = (number: string | null) =>
    number !== null && hall.rows.includes(number.slice(0, 1)) && Number(number.slice(1)) <= hall.columns
  const unplaced = employers.filter(employer => !onMap(employer.booth))
  return (
    <div className='columns'>
      {carried && (
        <Panel title={carried.name} aside={carried.booth ?? '还没有展位'}>
          <p className='row'>
            <Button onClick={() => onCarry(null)}>放回</Button>
            {employers.some(employer => employer.id === carried.id) && (
              <Button danger type='text' onClick={() => onLeave(carried)}>
                它不来了
              </Button>
            )}
          </p>
        </Panel>
      )}
      <Panel title='还没有展位' aside={`${unplaced.length} 家`}>
        {unplaced.length === 0 && <p className='caption'>来的企业都有展位了。</p>}
        <ul className='booth-unplaced'>
          {unplaced.map(employer => (
            <li key={employer.id}>
              <button
                type='button'
                className='booth is-taken'
                draggable
                aria-pressed={carried?.id === employer.id}
                onClick={() => onCarry(carried?.id === employer.id ? null : employer)}
                onDragStart={event => {
                  event.dataTransfer.setData('text/plain', employer.id)
                  onCarry(employer)
                }}
                onDragEnd={() => onCarry(null)}
              >
                <b>{employer.booth ?? '未排'}</b>
                <span>{employer.name}</span>
              </button>
            </li>
          ))}
        </ul>
        <AddEmployer employers={employers} onChoose={onCarry} />
      </Panel>
      <HallSize id={id} hall={hall} />
    </div>
  )
}

function AddEmployer({ employers, onChoose }: { employers: FairEmployer[]; onChoose: (employer: Carried) => void }) {
  const [q, setQ] = useState('')
  const { data, isFetching } = useQuery({
    queryKey: ['employers-by-name', q],
    queryFn: () => api('GET /employers', { query: { q, limit: 20 } }),
    enabled: q.trim().length > 0,
  })
  const here = new Set(employers.map(employer => employer.id))
  const options = (data?.items ?? []).filter(employer => !here.has(employer.id))
  return (
    <Select
      className='booth-add'
      aria-label='再请一家企业'
      placeholder='再请一家：输入企业名称'
      showSearch={{ filterOption: false, onSearch: setQ }}
      value={null}
      loading={isFetching}
      notFoundContent={
        q.trim() === '' ? '输入名称找企业' : isFetching ? '正在找……' : '没有找到；请先在企业里登记，或随岗位表导入'
      }
      options={options.map(({ id, name, jobCount }) => ({ value: id, label: `${name}（${jobCount} 个岗位）` }))}
      onChange={(id: string | null) => {
        const employer = options.find(one => one.id === id)
        if (employer) onChoose({ id: employer.id, name: employer.name, booth: null })
        setQ('')
      }}
    />
  )
}

function HallSize({ id, hall }: { id: string; hall: Hall }) {
  const { message } = App.useApp()
  const [rows, setRows] = useState(hall.rows.length)
  const [columns, setColumns] = useState(hall.columns)
  const [failure, setFailure] = useState<ApiError | null>(null)
  async function save() {
    setFailure(null)
    try {
      await api('PATCH /staff/fairs/:id', { params: { id }, body: { hall: { rows, columns } } })
      refreshFair(id)
      void message.success(`场地是 ${rows} 排，每排 ${columns} 个展位`)
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  const isSame = rows === hall.rows.length && columns === hall.columns
  return (
    <Panel title='场地'>
      <div className='row'>
        <InputNumber aria-label='几排' min={1} max={26} value={rows} onChange={value => setRows(value ?? 1)} suffix='排' />
        <InputNumber
          aria-label='每排几个'
          min={1}
          max={40}
          value={columns}
          onChange={value => setColumns(value ?? 1)}
          suffix='个一排'
        />
        <Button disabled={isSame} onClick={() => void save()}>
          存下场地
        </Button>
      </div>
      <p className='caption'>两排背靠背，每两排之间留一条过道。小程序的展位图和这里一样。</p>
      {failure && <Failure error={failure} />}
    </Panel>
  )
}
