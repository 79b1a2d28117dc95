import { Button } from 'antd'
import dayjs from 'dayjs'
import { Download, ListChecks, Printer } from 'lucide-react'
import { useState } from 'react'
import { api, type Reply } from '../../api/client.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { ReasonDialog } from '../../kit/ReasonDialog.tsx'
import { saveFile } from '../../kit/saved-file.ts'
import { momentText } from '../../kit/times.ts'

type List = Reply<'POST /staff/events/:id/door-lists'>

/** Everybody who may come, to be printed with room to tick, or kept as a table. What for is asked and on record. */
export function DoorList({ eventId }: { eventId: string }) {
  const [isAsking, setAsking] = useState(false)
  const [list, setList] = useState<List | null>(null)
  return (
    <Panel title='签到名单' className='door-list'>
      {!list && (
        <>
          <p>断电断网时用纸签到。名单有姓名、手机尾号和入场编号，打开时要写明用途。</p>
          <Button icon={<ListChecks size={16} aria-hidden />} onClick={() => setAsking(true)}>
            打开名单
          </Button>
        </>
      )}
      {list?.items.length === 0 && <Empty title='还没有人报名'>有人报名以后，名单在这里。</Empty>}
      {list && list.items.length > 0 && (
        <>
          <p className='row no-print'>
            <Button type='primary' icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
              打印（{Math.ceil(list.items.length / linesOnPaper)} 张左右）
            </Button>
            <Button icon={<Download size={16} aria-hidden />} onClick={() => saveFile(tableOf(list))}>
              存成表格
            </Button>
            <span className='caption'>{list.items.length} 人。用完请销毁，不要拍照外传。</span>
          </p>
          <h2 className='only-print'>
            {list.title} 签到名单 · {momentText(list.startsAt)} · {list.venue}
          </h2>
          <table className='door-table'>
            <caption className='only-read'>签到名单</caption>
            <thead>
              <tr>
                <th scope='col'>序号</th>
                <th scope='col'>姓名</th>
                <th scope='col'>手机尾号</th>
                <th scope='col'>入场编号</th>
                <th scope='col'>入场</th>
                <th scope='col'>签名</th>
              </tr>
            </thead>
            <tbody>
              {list.items.map((person, index) => (
                <tr key={person.code}>
                  <td className='number'>{index + 1}</td>
                  <td>{person.name}</td>
                  <td className='number'>{person.phoneEnd ?? ''}</td>
                  <td className='number'>{person.code}</td>
                  <td className='number'>{person.usedAt ? dayjs(person.usedAt).format('HH:mm') : ''}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {isAsking && (
        <ReasonDialog
          title='打开签到名单'
          label='用途'
          act='打开'
          onAct={async reason =>
            setList(await api('POST /staff/events/:id/door-lists', { params: { id: eventId }, body: { reason } }))
          }
          onClose={() => setAsking(false)}
        >
          <p>名单上是别人的姓名和手机尾号；谁打开、为了什么，操作记录里会留着。</p>
        </ReasonDialog>
      )}
    </Panel>
  )
}

const linesOnPaper = 32

/** A cell that a spreadsheet takes for text, whatever somebody calls themselves. */
const cell = (text: string) => `"${(/^[=+\-@]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`

const tableOf = (list: List) => {
  const rows = list.items.map(person => [
    person.name,
    person.phoneEnd ?? '',
    person.code,
    person.usedAt ? dayjs(person.usedAt).format('YYYY-MM-DD HH:mm') : '',
  ])
  const text = [['姓名', '手机尾号', '入场编号', '入场时间'], ...rows].map(row => row.map(cell).join(',')).join('\r\n')
  return { blob: new Blob([`\ufeff${text}`], { type: 'text/csv;charset=utf-8' }), name: `${list.title} 签到名单.csv` }
}
