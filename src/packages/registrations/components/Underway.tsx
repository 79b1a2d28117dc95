import { View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import type { useSignUp } from '../use-sign-up'

/** A sign-up that is sent and not answered yet: no network, or many at once. */
export function Underway({ form }: { form: ReturnType<typeof useSignUp> }) {
  if (form.outcome === 'queued')
    return (
      <Empty title='没提交成功，内容都在' text={`已排队，联网后自动提交 · 编号 ${form.reference}`}>
        <Button size='small' kind='tint' isBusy={form.isBusy} onPress={form.submit}>
          现在重试
        </Button>
        <LookAround />
      </Empty>
    )
  const { ahead, seconds } = form.line ?? { ahead: 0, seconds: 1 }
  return (
    <View aria-live='polite'>
      <Empty
        title={`报名的人多，你排第 ${ahead + 1} 位`}
        text={`${ahead > 0 ? `前面还有 ${ahead} 人，` : '就轮到你了，'}约 ${seconds} 秒。轮到就自动报上，不用再点；离开这一页也算数`}
      >
        <LookAround />
        <Button size='small' kind='line' onPress={form.leaveLine}>
          不排了
        </Button>
      </Empty>
    </View>
  )
}

const LookAround = () => (
  <Button size='small' kind='line' onPress={() => openTab('mine')}>
    先去逛逛
  </Button>
)
