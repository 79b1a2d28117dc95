import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '@/kit/Button'
import { ErrorSummary } from '@/kit/Field'
import { Empty } from '@/kit/StateCard'
import { openTab } from '@/lib/page-stack'
import { BirthDateField, NameField } from '@/people/PersonFields'
import { useSignIn } from '@/people/use-sign-in'
import type { AgreementAnswering } from '@/showcase/use-agreement'
import './AgreementForm.scss'

interface AgreementFormProps {
  form: AgreementAnswering
  /** What it is about. */
  children: ReactNode
}

/** Yes or no of somebody about whom others wrote, below what they wrote. */
export function AgreementForm({ form, children }: AgreementFormProps) {
  const signIn = useSignIn()
  const needsName = signIn.way === 'name' && !signIn.isSignedIn
  if (form.answered)
    return (
      <Empty
        title={form.answered === 'yes' ? '谢谢，已记下你的同意' : '已删除，不会公开'}
        text={form.answered === 'yes' ? '改主意的话，再打开这个链接选“不同意”，会立即下架' : '写到你的内容都已删除'}
        action='去首页'
        onAction={() => openTab('home')}
      />
    )
  return (
    <>
      {children}
      <ErrorSummary errors={form.errors} />
      {needsName ? <NameField value={form.name} maxLength={20} onChange={form.setName} /> : null}
      <BirthDateField value={form.birthDate} error={form.errorOf('birthDate')} onChange={form.setBirthDate} />
      <View className='agreement-form__actions'>
        <Button kind='danger' isBusy={form.isBusy} onPress={form.decline}>
          不同意
        </Button>
        <Button className='agreement-form__yes' isBusy={form.isBusy} onPress={form.agree}>
          同意公开
        </Button>
      </View>
    </>
  )
}
