import { useDidShow, useError, useLaunch, usePageNotFound, useUnhandledRejection } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { offerUpdate, watchUpdates } from '@/frame/updates'
import { liftCurtain } from '@/lib/opening'
import { openTab } from '@/lib/page-stack'
import { registerServiceWorker } from '@/lib/service-worker'
import { toast } from '@/lib/toast'
import { flushOutbox } from '@/stores/outbox'
import { reportError } from '@/stores/program-errors'
import { renewSession } from '@/stores/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    registerServiceWorker()
    watchUpdates()
  })
  useDidShow(() => {
    offerUpdate()
    void renewSession().then(flushOutbox)
  })
  usePageNotFound(() => {
    openTab('home')
    toast('这一页已经不在了，先看看首页')
  })
  useError(reportError)
  useUnhandledRejection(({ reason }) => void reportError(reason))
  useEffect(liftCurtain, [])
  return children
}
