import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import type { ShowcaseSettingsValues } from '../../contract/showcase/staff-showcase.ts'
import { api } from '../api/client.ts'
import { useSession } from '../frame/session.tsx'
import { useActing } from '../kit/acting.ts'
import { Failure } from '../kit/Failure.tsx'
import { Loaded } from '../kit/Loaded.tsx'
import { PageHead } from '../kit/PageHead.tsx'
import { Panel } from '../kit/Panel.tsx'
import './showcase.scss'

const settings: { name: keyof ShowcaseSettingsValues; title: string; text: string }[] = [
  {
    name: 'needsTwo',
    title: '发布要两个人同意',
    text: '第一个人同意后还在待审，另一个人再同意才发布；退回一个人就够。作者改过就重新算。',
  },
  {
    name: 'publishPassed',
    title: '内容检查通过的直接发布',
    text: '文字和图片都通过微信内容检查、没有要留意的词的投稿，不等人看就发布。其余的照样待审。',
  },
]

/** How items of the young become public; whoever may not set it sees how it is. */
export function SettingsPage() {
  const { may } = useSession()
  const cache = useQueryClient()
  const { isBusy, failure, act } = useActing()
  const query = useQuery({ queryKey: ['showcase-settings'], queryFn: () => api('GET /staff/showcase-settings', {}) })
  const set = (name: keyof ShowcaseSettingsValues, isOn: boolean) =>
    act(async () =>
      cache.setQueryData(['showcase-settings'], await api('PUT /staff/showcase-settings', { body: { [name]: isOn } })),
    )
  return (
    <>
      <PageHead title='风采设置' />
      {failure && <Failure error={failure} />}
      <Panel title='怎么才能公开' aside={may('set-showcase') ? '两项只能开一个' : '只有管理员能改'}>
        <Loaded query={query}>
          {values =>
            settings.map(({ name, title, text }) => (
              <div key={name} className='setting'>
                <Switch
                  id={name}
                  aria-labelledby={`${name}-title`}
                  aria-describedby={`${name}-text`}
                  checked={values[name]}
                  checkedChildren='开'
                  unCheckedChildren='关'
                  disabled={!may('set-showcase')}
                  loading={isBusy}
                  onChange={isOn => void set(name, isOn)}
                />
                <div>
                  <strong id={`${name}-title`}>{title}</strong>
                  <p id={`${name}-text`} className='caption'>
                    {text}
                  </p>
                </div>
              </div>
            ))
          }
        </Loaded>
      </Panel>
    </>
  )
}
