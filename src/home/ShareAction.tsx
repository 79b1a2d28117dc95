import { Button as ShareButton, Text } from '@tarojs/components'
import { useMemo, useState } from 'react'
import type { PosterContent } from '@/home/poster'
import { FootAction } from '@/kit/FootAction'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { Sheet } from '@/kit/Sheet'
import { isWeapp } from '@/lib/platform'
import { shareLink } from '@/lib/share'
import { Poster } from './Poster'
import './ShareAction.scss'

interface ShareActionProps {
  content: PosterContent
  word?: string
}

/** Shares a page: as a link to friends, or as a poster to be saved. */
export function ShareAction({ content, word = '分享' }: ShareActionProps) {
  const [shown, setShown] = useState<'choice' | 'poster' | null>(null)
  // The same poster for the same words: it is drawn once.
  const key = JSON.stringify(content)
  const poster = useMemo(() => JSON.parse(key) as PosterContent, [key])
  const close = () => setShown(null)
  const send = () => {
    close()
    shareLink(content.path, content.title)
  }
  return (
    <>
      <FootAction icon='share' text={word} onPress={() => setShown('choice')} />
      {shown === 'choice' ? (
        <Sheet title='分享' onClose={close}>
          {isWeapp ? (
            // Only WeChat's own button opens the list of chats; it sends what the page says of itself.
            <ShareButton className='share-choice' hoverClass='is-pressed' openType='share'>
              <Icon name='msg' />
              发给朋友
            </ShareButton>
          ) : (
            <Pressable className='share-choice' onPress={send}>
              <Icon name='msg' />
              <Text>发给朋友</Text>
            </Pressable>
          )}
          <Pressable className='share-choice' onPress={() => setShown('poster')}>
            <Icon name='download' />
            <Text>生成海报</Text>
          </Pressable>
        </Sheet>
      ) : null}
      {shown === 'poster' ? <Poster content={poster} onClose={close} /> : null}
    </>
  )
}
