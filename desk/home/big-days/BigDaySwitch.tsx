import { App, Button } from 'antd'
import type { StaffBigDay } from '../../../contract/home/big-days.ts'
import { api } from '../../api/client.ts'
import { asApiError } from '../../api/errors.ts'
import { momentText } from '../../kit/times.ts'

interface BigDaySwitchProps {
  day: StaffBigDay
  onDone: (day: StaffBigDay) => void
}

/** One switch, planned or at once. */
export function BigDaySwitch({ day, onDone }: BigDaySwitchProps) {
  const { message, modal } = App.useApp()
  async function turn(isOn: boolean, atOnce = false) {
    try {
      onDone(await api('PUT /staff/big-days/:id/switch', { params: { id: day.id }, body: { isOn, atOnce } }))
    } catch (error) {
      void message.error(asApiError(error).message)
    }
  }
  const ask = (title: string, content: string, work: () => Promise<void>) =>
    void modal.confirm({ title, content, okText: '确定', cancelText: '先不', onOk: work })
  const until = `到 ${momentText(day.endsAt)} 自己结束。`
  if (day.phase === 'over') return null
  if (day.phase === 'off')
    return (
      <>
        <Button onClick={() => ask('按计划打开？', `${momentText(day.startsAt)} 首页自己换成大活动，${until}`, () => turn(true))}>
          按计划打开
        </Button>
        <Button type='primary' onClick={() => ask('现在就开？', `所有人的首页马上换成大活动，${until}`, () => turn(true, true))}>
          现在就开
        </Button>
      </>
    )
  return (
    <>
      {day.phase === 'planned' && (
        <Button
          type='primary'
          onClick={() => ask('现在就开？', `不等计划的时间，所有人的首页马上换，${until}`, () => turn(true, true))}
        >
          现在就开
        </Button>
      )}
      <Button danger onClick={() => ask('关掉大活动？', '首页马上换回平常的样子，写好的内容都留着。', () => turn(false))}>
        关掉
      </Button>
    </>
  )
}
