import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useEffect } from 'react'
import { liftCurtain } from '@/lib/opening'
import { registerServiceWorker } from '@/lib/service-worker'
import { flushOutbox } from '@/stores/outbox'
import { renewSession } from '@/stores/session'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(registerServiceWorker)
  useDidShow(() => void renewSession().then(flushOutbox))
  useEffect(liftCurtain, [])
  return children
}
