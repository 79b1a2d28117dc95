import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Form, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { Nomination } from '../../contract/showcase/staff-showcase.ts'
import { api } from '../api/client.ts'
import { useActing } from '../kit/acting.ts'
import { DialogEnd } from '../kit/DialogEnd.tsx'
import { Empty } from '../kit/Empty.tsx'
import { FilterSelect } from '../kit/FilterSelect.tsx'
import { Loaded } from '../kit/Loaded.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { Panel } from '../kit/Panel.tsx'
import { usePages } from '../kit/pages.ts'
import { type Column, ResourceTable } from '../kit/ResourceTable.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { dayText } from '../kit/times.ts'
import './showcase.scss'
import { agreementNames, nominationStates } from './words.ts'

const route = getRouteApi('/desk/nominations')
const stateNames = {
  open: nominationStates.open.text,
  chosen: nominationStates.chosen.text,
  declined: nominationStates.declined.text,
}

/** Who was proposed for which award, the committee's choice, and who has the awards. */
export function NominationsPage() {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const cache = useQueryClient()
  const [chosen, setChosen] = useState<Nomination | null>(null)
  const pages = usePages(['nominations', state], (after, signal) =>
    api('GET /staff/showcase-nominations', { query: { limit: 50, ...(state ? { state } : {}), ...after } }, { signal }),
  )
  return (
    <>
      <PageHead title='评优推荐' />
      <ResourceTable
        name='nominations'
        caption='评优推荐'
        unit='份'
        pages={pages}
        columns={columnsWith(setChosen)}
        onOpen={setChosen}
        empty={<Empty title={state ? '没有这样的推荐' : '还没有人推荐'}>市民在小程序「评优」里推荐，会出现在这里。</Empty>}
        filters={
          <FilterSelect label='状态' names={stateNames} value={state} onChange={to => void navigate({ search: { state: to } })} />
        }
      />
      <Awards />
      {chosen && (
        <ChoiceDialog
          nomination={chosen}
          onDone={() => {
            setChosen(null)
            void cache.invalidateQueries({ queryKey: ['nominations'] })
            void cache.invalidateQueries({ queryKey: ['awards'] })
          }}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  )
}

const columnsWith = (choose: (nomination: Nomination) => void): Column<Nomination>[] => [
  {
    key: 'nominee',
    title: '推荐谁',
    render: nomination => (
      <>
        <Button type='link' style={{ padding: 0, height: 24 }} onClick={() => choose(nomination)}>
          {nomination.nominee}
        </Button>
        {nomination.itemId && (
          <div>
            <Link to='/showcase' search={{ state: 'published', item: nomination.itemId }}>
              看他的风采
            </Link>
          </div>
        )}
      </>
    ),
  },
  { key: 'award', title: '奖项', render: nomination => nomination.award },
  { key: 'reason', title: '理由', render: nomination => nomination.reason },
  {
    key: 'state',
    title: '状态',
    render: ({ state, decisionReason }) => (
      <>
        <StateTag tone={nominationStates[state].tone}>{nominationStates[state].text}</StateTag>
        {decisionReason && <div className='caption'>{decisionReason}</div>}
      </>
    ),
  },
  {
    key: 'agreement',
    title: '本人',
    render: ({ agreement }) => <StateTag tone={agreementNames[agreement].tone}>{agreementNames[agreement].text}</StateTag>,
  },
  { key: 'createdAt', title: '推荐日', render: nomination => dayText(nomination.createdAt) },
]

interface Choice {
  chosen: boolean
  committee: string[]
  reason: string
}

function ChoiceDialog({ nomination, onDone, onClose }: { nomination: Nomination; onDone: () => void; onClose: () => void }) {
  const { isBusy, failure, act } = useActing()
  const isOpen = nomination.state === 'open'
  const decide = (body: Choice) =>
    act(async () => {
      await api('PUT /staff/showcase-nominations/:id/choice', { params: { id: nomination.id }, body })
      onDone()
    })
  return (
    <Modal open title={`${nomination.award} · ${nomination.nominee}`} footer={null} onCancel={onClose} destroyOnHidden>
      <p>推荐理由：{nomination.reason}</p>
      {!isOpen && (
        <p>
          评委会（{nomination.committee.join('、')}）：{nomination.decisionReason}
        </p>
      )}
      {isOpen && (
        <Form<Choice> layout='vertical' requiredMark={false} onFinish={body => void decide(body)} style={{ marginTop: 12 }}>
          <Form.Item name='chosen' label='评委会的决定' rules={[{ required: true, message: '请选一个' }]}>
            <Radio.Group>
              <Radio value={true}>评上</Radio>
              <Radio value={false}>这次不评</Radio>
            </Radio.Group>
          </Form.Item>
          <Form.Item
            name='committee'
            label='评委'
            rules={[{ required: true, type: 'array', min: 1, message: '请写谁评的，打一个名字按一次回车' }]}
            extra='只公开人数，不公开名字'
          >
            <Select mode='tags' open={false} suffixIcon={null} maxCount={15} />
          </Form.Item>
          <Form.Item name='reason' label='理由（公开）' rules={[{ required: true, whitespace: true, message: '请写理由' }]}>
            <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
          </Form.Item>
          <DialogEnd act='就这样决定' isBusy={isBusy} failure={failure} onClose={onClose}>
            决定后不能改。{nomination.agreement === 'asked' && '本人还没同意公开，评上也要等他同意才会显示。'}
          </DialogEnd>
        </Form>
      )}
    </Modal>
  )
}

/** As everybody sees them. */
function Awards() {
  const query = useQuery({ queryKey: ['awards'], queryFn: () => api('GET /showcase/awards', {}) })
  return (
    <Panel title='已经评出的' className='awards' aside='小程序里就是这些'>
      <Loaded query={query}>
        {({ items }) =>
          items.map(({ award, honours }) => (
            <p key={award}>
              <strong>{award}</strong>：
              {honours.length === 0
                ? '还没有'
                : honours.map(({ nominee, sample }) => `${nominee}${sample ? '（示例）' : ''}`).join('、')}
            </p>
          ))
        }
      </Loaded>
    </Panel>
  )
}
