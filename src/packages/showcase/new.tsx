import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listMyShowcase } from '@/api/showcase'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { ResourceView } from '@/kit/ResourceView'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import type { MyShowcaseItem } from '../../../contract/showcase/showcase.ts'
import { CheckStep } from './components/CheckStep'
import { WriteStep } from './components/WriteStep'
import { type DraftFault, draftOf, faultsIn } from './draft'
import { useDraft } from './use-draft'
import './new.scss'

export default function SubmitPage() {
  const { id = '' } = useRouter().params
  return (
    <Screen title={id ? '修改投稿' : '展示我的'}>
      <View className='page-body submit-page'>{id ? <EditForm id={id} /> : <SubmitForm item={null} />}</View>
    </Screen>
  )
}

function EditForm({ id }: { id: string }) {
  const mine = useResource('my-showcase', listMyShowcase)
  return (
    <ResourceView resource={mine}>
      {({ items }) => {
        const item = items.find(one => one.id === id && one.state !== 'withdrawn')
        if (item) return <SubmitForm item={item} />
        return <Empty title='没有这篇投稿' text='可能已经撤下' action='去“我的”' onAction={() => openTab('mine')} />
      }}
    </ResourceView>
  )
}

/** Two steps: writing, then seeing it as others will and agreeing to that. */
function SubmitForm({ item }: { item: MyShowcaseItem | null }) {
  const form = useDraft(item?.id ?? '', item && draftOf(item))
  const [step, setStep] = useState<'write' | 'check'>('write')
  const [errors, setErrors] = useState<DraftFault[]>([])
  const next = () => {
    const found = faultsIn(form.draft)
    setErrors(found)
    if (found.length === 0) setStep('check')
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return step === 'write' ? (
    <WriteStep form={form} errors={errors} onNext={next} />
  ) : (
    <CheckStep form={form} editedId={item?.id ?? ''} onBack={() => setStep('write')} />
  )
}
