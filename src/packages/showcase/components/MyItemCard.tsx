import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { newAgreementLink, withdrawShowcase } from '@/api/showcase'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { type Hue, Tag } from '@/kit/Tag'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { forget } from '@/lib/storage'
import { dayText } from '@/lib/time'
import { showcaseStateLabels } from '@/showcase/labels'
import type { MyShowcaseItem, ShowcaseState } from '../../../../contract/showcase/showcase.ts'
import { ItemPicture } from './ItemPicture'
import './MyItemCard.scss'

const hues: Record<ShowcaseState, Hue> = { review: 'lamp', published: 'brand', rejected: 'danger', withdrawn: 'plain' }

interface MyItemCardProps {
  item: MyShowcaseItem
  onChange: () => Promise<void>
  /** Sends a link that is for one person. */
  onSend: (link: { path: string; title: string }) => void
}

/** One's own item: where it stands, why, and what can be done. */
export function MyItemCard({ item, onChange, onSend }: MyItemCardProps) {
  const [isBusy, setBusy] = useState(false)
  const { text, icon } = showcaseStateLabels[item.state]

  const trying = async (work: () => Promise<void>) => {
    setBusy(true)
    await work().catch(failure => {
      const { title, message } = asApiError(failure)
      void Taro.showModal({ title, content: message, showCancel: false, confirmText: '知道了' })
    })
    setBusy(false)
  }
  const withdraw = async () => {
    const { confirm } = await Taro.showModal({
      title: '撤下这篇？',
      content: '文字和图片会立即删除，找不回来。',
      confirmText: '撤下',
      cancelText: '再想想',
    })
    if (!confirm) return
    await trying(async () => {
      await withdrawShowcase(item.id)
      // Nothing of it stays on this device either.
      for (const copy of [
        `copy:showcase:${item.id}`,
        `showcase-draft:${item.id}`,
        'list:showcase:',
        `list:showcase:${item.kind}`,
      ])
        forget(copy)
      await onChange()
    })
  }
  const sendLink = () =>
    trying(async () => {
      const { token } = await newAgreementLink(item.id)
      onSend({ path: paths.agreement(token), title: `请确认：${item.title}` })
    })

  return (
    <Card className='my-item'>
      <View className='my-item__row'>
        {item.state === 'withdrawn' ? null : (
          <ItemPicture picture={item.picture} cover={item.cover} width={160} className='my-item__picture' />
        )}
        <View className='my-item__body'>
          <Tag hue={hues[item.state]} icon={icon}>
            {text}
          </Tag>
          <View className='my-item__title'>{item.state === 'withdrawn' ? '内容已删除' : item.title}</View>
          <View className='my-item__note'>{noteOf(item)}</View>
        </View>
      </View>
      {item.state === 'withdrawn' ? null : (
        <View className='my-item__actions'>
          {item.agreement === 'asked' ? (
            <Button size='small' kind='tint' isBusy={isBusy} onPress={() => void sendLink()}>
              发给对方确认
            </Button>
          ) : null}
          {item.state === 'published' ? (
            <Button size='small' kind='tint' onPress={() => open(paths.showcaseItem(item.id))}>
              看看
            </Button>
          ) : null}
          <Button size='small' kind='line' onPress={() => open(paths.submitShowcase(item.id))}>
            修改
          </Button>
          <Button size='small' kind='danger' isBusy={isBusy} onPress={() => void withdraw()}>
            撤下
          </Button>
        </View>
      )}
    </Card>
  )
}

function noteOf(item: MyShowcaseItem): string {
  if (item.state === 'withdrawn') return `${dayText(item.updatedAt)} 撤下${item.reason ? `：${item.reason}` : ''}`
  if (item.state === 'rejected') return `${item.reason ?? ''}。改好可以再提交`
  if (item.state === 'published') return `展示到 ${dayText(item.expiresAt)}`
  if (item.agreement === 'asked') return '还要等对方通过链接同意'
  return item.reason ?? '工作人员看过就发布，结果会显示在这里'
}
