import { useState } from 'react'
import { asApiError } from '@/api/errors'
import { likeShowcase } from '@/api/showcase'
import { ShareAction } from '@/home/ShareAction'
import { Button } from '@/kit/Button'
import { FootAction } from '@/kit/FootAction'
import { paths } from '@/lib/routes'
import { toast } from '@/lib/toast'
import { showcaseCovers } from '@/showcase/covers'
import { showcaseLabels } from '@/showcase/labels'
import { ensureSignedIn, useSession } from '@/stores/session'
import type { ShowcaseItem } from '../../../../contract/showcase/showcase.ts'
import { pictureAddress } from '../picture-address'
import { IntroductionSheet } from './IntroductionSheet'

/** Like, share, get to know. */
export function ItemFoot({ item, onLike }: { item: ShowcaseItem; onLike: (liked: boolean) => void }) {
  const [asks, setAsks] = useState(false)
  const like = async () => {
    onLike(!item.liked)
    try {
      await ensureSignedIn(useSession.getState().name || '来访者')
      await likeShowcase(item.id, !item.liked)
    } catch (failure) {
      onLike(item.liked)
      toast(asApiError(failure).title)
    }
  }
  return (
    <>
      <FootAction
        icon={item.liked ? 'heart-filled' : 'heart'}
        text={item.liked ? '已喜欢' : '喜欢'}
        onPress={() => void like()}
      />
      <ShareAction
        content={{
          label: `青年风采 · ${showcaseLabels[item.kind]}`,
          title: item.title,
          lines: [item.byline, item.place ?? '', item.sample ? '示例内容' : ''].filter(Boolean),
          picture: item.picture ? pictureAddress(item.picture, 960, 'jpg') : showcaseCovers[item.cover],
          path: paths.showcaseItem(item.id),
          scene: `s.${item.id}`,
        }}
      />
      <Button className='item-foot__main' onPress={() => setAsks(true)}>
        想认识、想合作
      </Button>
      {asks ? <IntroductionSheet id={item.id} onClose={() => setAsks(false)} /> : null}
    </>
  )
}
