import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { WideTable } from '../../kit/WideTable.tsx'
import { Definitions } from './Definitions.tsx'

const share = (value: number | null) => (value === null ? '数据太少' : `${Math.round(value * 1000) / 10}%`)

/** The public board of the service, as everybody sees it. */
export function ServicePanel() {
  const board = useQuery({ queryKey: ['service-board'], queryFn: () => api('GET /service-board', {}) })
  return (
    <Panel title='服务公示' aside='和小程序里公开的一样'>
      <Loaded query={board}>
        {({ totals, whistles, departments, centres, definitions, targetHours }) => (
          <>
            <p>
              共 {totals.tickets} 件，答复 {totals.answered} 件，超时未答 {totals.overdue} 件；{targetHours} 个工作小时响应率{' '}
              {share(totals.responseRate)}，用时中位数 {totals.medianHours === null ? '数据太少' : `${totals.medianHours} 小时`}
              ，满意度 {share(totals.satisfaction)}。
            </p>
            <p className='caption'>
              {whistles.map(({ name, count }) => `${name} ${count} 次`).join(' · ')}
              {totals.samples > 0 && ` · 其中 ${totals.samples} 件是示例`}
            </p>
            <WideTable caption='各部门'>
              <thead>
                <tr>
                  <th scope='col'>部门</th>
                  {['件数', '响应率', '用时（小时）', '满意度'].map(name => (
                    <th key={name} scope='col' className='table-number'>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {departments.map(({ id, name, tickets, responseRate, medianHours, satisfaction }) => (
                  <tr key={id}>
                    <th scope='row'>{name}</th>
                    <td className='table-number'>{tickets ?? '少于 5'}</td>
                    <td className='table-number'>{share(responseRate)}</td>
                    <td className='table-number'>{medianHours ?? '数据太少'}</td>
                    <td className='table-number'>{share(satisfaction)}</td>
                  </tr>
                ))}
              </tbody>
            </WideTable>
            <WideTable caption='各分中心'>
              <thead>
                <tr>
                  <th scope='col'>分中心</th>
                  {['件数', '响应率'].map(name => (
                    <th key={name} scope='col' className='table-number'>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {centres.map(({ id, name, tickets, responseRate }) => (
                  <tr key={id}>
                    <th scope='row'>{name}</th>
                    <td className='table-number'>{tickets ?? '少于 5'}</td>
                    <td className='table-number'>{share(responseRate)}</td>
                  </tr>
                ))}
              </tbody>
            </WideTable>
            <Definitions items={definitions} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
