import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { registerServiceWorker } from '@/lib/service-worker'
import { flushOutbox } from '@/stores/outbox'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(registerServiceWorker)
  useDidShow(() => void flushOutbox())
  return children
}
