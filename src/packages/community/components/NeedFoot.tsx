import { View } from '@tarojs/components'
import { useState } from 'react'
import { echoNeed } from '@/api/community'
import { asApiError } from '@/api/errors'
import { needLabel } from '@/community/labels'
import { coverOf } from '@/culture/covers'
import { ShareAction } from '@/home/ShareAction'
import { Button } from '@/kit/Button'
import { paths } from '@/lib/routes'
import { shortDay } from '@/lib/time'
import { toast } from '@/lib/toast'
import { ensureSignedIn, useSession } from '@/stores/session'
import type { Need } from '../../../../contract/community/needs.ts'

/** Says that one needs it too, once, or no longer; `onChange` gets the need as it is then. */
export function NeedFoot({ need, onChange }: { need: Need; onChange: (next: Need) => void }) {
  const [isBusy, setBusy] = useState(false)
  const press = async () => {
    setBusy(true)
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      onChange(await echoNeed(need.id, !need.echoed))
    } catch (failure) {
      const error = asApiError(failure)
      toast(`${error.title}：${error.message}`)
    }
    setBusy(false)
  }
  const count = need.echoes > 0 ? ` · ${need.echoes} 人` : ''
  return (
    <>
      <ShareAction
        content={{
          label: '需求清单',
          title: need.title,
          lines: [
            need.state === 'done' ? needLabel(need).text : `${needLabel(need).text} · ${shortDay(need.dueOn)}前办完`,
            need.steward,
            need.echoes > 0 ? `${need.echoes} 人也需要` : '',
            need.sample ? '示例内容' : '',
          ].filter(Boolean),
          picture: coverOf('volunteer'),
          path: paths.need(need.id),
          scene: `n.${need.id}`,
        }}
      />
      {need.state === 'done' ? (
        <View className='community__closing'>办好了{count}</View>
      ) : (
        <Button
          className='community__main'
          kind={need.echoed ? 'tint' : 'main'}
          icon={need.echoed ? 'check' : 'plus'}
          isBusy={isBusy}
          onPress={() => void press()}
        >
          {need.echoed ? '你也需要' : '我也需要'}
          {count}
        </Button>
      )}
    </>
  )
}
