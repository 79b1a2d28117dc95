import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Alert, Button, Select } from 'antd'
import dayjs from 'dayjs'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { serviceLabels } from '../../../contract/culture/labels.ts'
import type { ServiceEntry, ServiceList, StaffServices } from '../../../contract/culture/services.ts'
import { api } from '../../api/client.ts'
import { useSession } from '../../frame/session.tsx'
import { useActing } from '../../kit/acting.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Loaded } from '../../kit/Loaded.tsx'
import { merged } from '../../kit/merged.ts'
import { optionsOf } from '../../kit/options.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { momentText, today } from '../../kit/times.ts'
import { VersionsDrawer } from '../../kit/VersionsDrawer.tsx'
import { useWholeList } from '../../kit/whole-list.ts'
import { ServiceDialog } from './ServiceDialog.tsx'
import { ServiceItem } from './ServiceItem.tsx'
import './services.scss'

const route = getRouteApi('/desk/services')
const listOf = ({ items }: ServiceList): ServiceList => ({ items })

/** What one finds on the way: written here, public at once. Places that are such a thing are added by themselves. */
export function ServicesPage() {
  const query = useQuery({ queryKey: ['services'], queryFn: () => api('GET /staff/services', {}) })
  return <Loaded query={query}>{found => <Editor first={found} />}</Loaded>
}

function Editor({ first }: { first: StaffServices }) {
  const client = useQueryClient()
  const { may } = useSession()
  const { kind } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useWholeList<ServiceList, StaffServices>({
    name: 'draft:services',
    first,
    partOf: listOf,
    read: () => api('GET /staff/services', {}),
    send: (value, reason, version) =>
      api('PUT /staff/services', { body: { list: value, reason } }, { headers: { 'if-match': String(version) } }),
    merge(base, mine, theirs) {
      const { items, both } = merged(base.items, mine.items, theirs.items, ({ id }) => id)
      return { value: { items }, both: both.map(({ name }) => name) }
    },
    onSaved: saved => client.setQueryData(['services'], saved),
  })
  const { found, value, setValue } = list
  const [service, setService] = useState<ServiceEntry | 'new' | null>(null)
  const [open, setOpen] = useState<'save' | 'versions' | null>(null)
  const { act, failure } = useActing()
  const put = (entry: ServiceEntry) =>
    setValue({
      items: value.items.some(({ id }) => id === entry.id)
        ? value.items.map(old => (old.id === entry.id ? entry : old))
        : [...value.items, entry],
    })
  const shown = value.items.filter(item => !kind || item.kind === kind)
  return (
    <>
      <PageHead
        title='在哪'
        beside={
          found.version === 0 ? '随程序来的' : `第 ${found.version} 版，${found.savedBy} 存于 ${momentText(found.savedAt ?? '')}`
        }
        actions={
          <>
            <Button onClick={() => setOpen('versions')}>以前的样子</Button>
            {list.isChanged && <Button onClick={list.undo}>不改了</Button>}
            {may('publish-events') && (
              <Button type='primary' disabled={!list.isChanged} onClick={() => setOpen('save')}>
                存下并公开
              </Button>
            )}
          </>
        }
      />
      {failure && <Failure error={failure} />}
      {list.told && <Alert type='warning' showIcon title={list.told} style={{ marginBottom: 12 }} />}
      <p className='caption'>
        小程序“在哪”里的厕所、饮水、打印这些。地铁站、服务站、办事大厅在“地点”里写，会自己排进来，不用再写一遍。没有来源的位置不写。
      </p>
      <div className='table-bar'>
        <Select
          aria-label='类别'
          placeholder='全部类别'
          allowClear
          value={kind}
          onChange={next => void navigate({ search: next ? { kind: next } : {}, replace: true })}
          options={optionsOf(serviceLabels)}
          style={{ width: 140 }}
        />
        <Button icon={<Plus size={16} aria-hidden />} onClick={() => setService('new')}>
          加一处
        </Button>
        <span className='table-total' role='status'>
          共 {shown.length} 处
        </span>
      </div>
      {shown.length === 0 ? (
        <Empty title='还没有这一类'>点“加一处”写上第一处。</Empty>
      ) : (
        <Panel title='清单' aside={found.stale.length > 0 ? `${found.stale.length} 处要核对` : '都在 90 天内核对过'}>
          <ul className='services'>
            {shown.map(item => (
              <ServiceItem
                key={item.id}
                item={item}
                isStale={item.checkedOn === null || dayjs(item.checkedOn).isBefore(dayjs().subtract(90, 'day'))}
                onOpen={() => setService(item)}
                onChecked={() => put({ ...item, checkedOn: today() })}
              />
            ))}
          </ul>
        </Panel>
      )}
      {service && (
        <ServiceDialog
          service={service === 'new' ? null : service}
          taken={value.items.map(({ id }) => id)}
          onDone={put}
          onRemove={id => setValue({ items: value.items.filter(item => item.id !== id) })}
          onClose={() => setService(null)}
        />
      )}
      {open === 'save' && (
        <ReasonDialog title='存下并公开' label='为什么改' act='存下并公开' onAct={list.save} onClose={() => setOpen(null)}>
          小程序里下一个打开“在哪”的人就看到新的。
        </ReasonDialog>
      )}
      {open === 'versions' && (
        <VersionsDrawer
          name='services'
          current={found.version}
          load={() => api('GET /staff/services/versions', {})}
          onTake={async earlier => {
            await act(async () =>
              setValue(await api('GET /staff/services/versions/:version', { params: { version: String(earlier) } })),
            )
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
