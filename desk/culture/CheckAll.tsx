import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useActing } from '../kit/acting.ts'
import { Failure } from '../kit/Failure.tsx'

interface CheckAllProps {
  count: number
  unit: string
  onCheck: () => Promise<void>
  onDone: () => void
  /** The query key that the lists begin with. */
  lists: string
}

/** Says of all chosen rows that they were compared with their source today. */
export function CheckAll({ count, unit, onCheck, onDone, lists }: CheckAllProps) {
  const cache = useQueryClient()
  const { message } = App.useApp()
  const { isBusy, failure, act } = useActing()
  async function check() {
    const isDone = await act(onCheck)
    void cache.invalidateQueries({ queryKey: [lists] })
    if (!isDone) return
    onDone()
    void message.success(`记下了：${count} ${unit}今天核对过`)
  }
  return (
    <>
      <Button type='primary' loading={isBusy} onClick={() => void check()}>
        这 {count} {unit}核对无误
      </Button>
      {failure && <Failure error={failure} />}
    </>
  )
}
