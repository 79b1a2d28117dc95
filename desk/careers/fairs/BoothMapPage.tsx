import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { Printer } from 'lucide-react'
import { useState } from 'react'
import { cache } from '../../api/cache.ts'
import { api, type Reply } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { Waiting } from '../../kit/Waiting.tsx'
import { BoothGrid } from './BoothGrid.tsx'
import { BoothSide } from './BoothSide.tsx'
import { FairFrame } from './FairFrame.tsx'
import { type Carried, employersQuery } from './fair-employers.ts'

const undoSeconds = 10

/** Who stands where: employers are taken up and put down, by mouse or by keys. */
export function BoothMapPage() {
  const { id } = useParams({ from: '/desk/fairs/$id/booths' })
  return (
    <FairFrame
      id={id}
      actions={() => (
        <Link to='/fairs/$id/signs' params={{ id }}>
          <Button tabIndex={-1} icon={<Printer size={16} aria-hidden />}>
            打印展位牌
          </Button>
        </Link>
      )}
    >
      {() => <BoothMap id={id} />}
    </FairFrame>
  )
}

function BoothMap({ id }: { id: string }) {
  const { message } = App.useApp()
  const { data, error, refetch } = useQuery(employersQuery(id))
  const [carried, setCarried] = useState<Carried | null>(null)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const [leaving, setLeaving] = useState<Carried | null>(null)

  const take = (reply: Reply<'GET /staff/fairs/:id/employers'>) => {
    cache.setQueryData(['fair-employers', id], reply)
    void cache.invalidateQueries({ queryKey: ['fair', id] })
  }

  async function place(employer: Carried, number: string) {
    setCarried(null)
    setFailure(null)
    if (employer.booth === number) return
    const other = data?.items.find(one => one.booth === number)
    try {
      take(await put(employer.id, number))
      void message.open({
        type: 'success',
        duration: undoSeconds,
        content: (
          <>
            {employer.name}在 {number}
            {other && employer.booth && `，${other.name}换到 ${employer.booth}`}
            {employer.booth && (
              <Button type='link' size='small' onClick={() => void undo(employer)}>
                撤销
              </Button>
            )}
          </>
        ),
        key: 'booth',
      })
    } catch (problem) {
      setFailure(asApiError(problem))
    }
  }
  const put = (employerId: string, number: string) =>
    api('PUT /staff/fairs/:id/booths/:number', { params: { id, number }, body: { employerId } })

  async function undo(employer: Carried) {
    message.destroy('booth')
    await put(employer.id, employer.booth ?? '').then(take, problem => setFailure(asApiError(problem)))
  }

  if (error && !data) return <Failure error={asApiError(error)} onRetry={() => void refetch()} />
  if (!data) return <Waiting what='正在打开展位图' />
  return (
    <>
      <Panel
        title='展位图'
        aside={carried ? `拿着 ${carried.name}` : `${data.items.filter(one => one.booth).length} 家有展位`}
        className='booth-panel'
      >
        <p className='booth-help' role='status'>
          {carried
            ? `拿着${carried.name}：用方向键选展位，回车放下，Esc 放回${carried.booth ? '；放到别家的展位上，两家对调' : ''}。`
            : '拖动企业换展位；或用方向键走到企业上，回车拿起来。'}
        </p>
        {failure && <Failure error={failure} />}
        <BoothGrid
          hall={data.hall}
          employers={data.items}
          carried={carried}
          onCarry={setCarried}
          onPlace={number => carried && void place(carried, number)}
        />
        <p className='booth-entrance'>签到台 · 入口</p>
      </Panel>
      <BoothSide id={id} hall={data.hall} employers={data.items} carried={carried} onCarry={setCarried} onLeave={setLeaving} />
      {leaving && (
        <ReasonDialog
          title={`${leaving.name}不来了`}
          label={null}
          act='让出展位'
          isDangerous
          onAct={async () => {
            take(await api('DELETE /staff/fairs/:id/employers/:employerId', { params: { id, employerId: leaving.id } }))
            setCarried(null)
          }}
          onClose={() => setLeaving(null)}
        >
          <p>展位空出来，它的岗位不再列在这一场（岗位本身还在），确认链接失效。之后可以再加回来。</p>
        </ReasonDialog>
      )}
    </>
  )
}
