import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { changeMe, getMe } from '@/api/account'
import { asApiError } from '@/api/errors'
import { Screen } from '@/frame/Screen'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ErrorSummary, Field } from '@/kit/Field'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { ChoiceList } from '@/kit/Sheet'
import { Notice } from '@/kit/StateCard'
import { NameField } from '@/people/PersonFields'
import { SignInCard } from '@/people/SignInCard'
import { useSignIn } from '@/people/use-sign-in'
import { rememberName } from '@/stores/session'
import { attainedDegrees, degreeLabels } from '../../../contract/careers/labels.ts'
import type { Me } from '../../../contract/people/me.ts'
import { SavedPhone } from './components/SavedPhone'
import './own-pages.scss'

const degrees = attainedDegrees.map(value => ({ value, text: degreeLabels[value] }))

type TextName = 'school' | 'major' | 'graduationMonth' | 'skills' | 'wishes'

const fields: { name: TextName; label: string; maxLength: number; placeholder?: string }[] = [
  { name: 'school', label: '学校', maxLength: 40 },
  { name: 'major', label: '专业', maxLength: 40 },
  { name: 'graduationMonth', label: '毕业年月', maxLength: 7, placeholder: '2027-06' },
  { name: 'skills', label: '技能', maxLength: 200, placeholder: '用顿号分开，如 剪辑、文案' },
  { name: 'wishes', label: '求职意向', maxLength: 200 },
]

export default function CardPage() {
  const signIn = useSignIn()
  return (
    <Screen title='我的简历卡'>
      <View className='page-body'>
        {signIn.isSignedIn ? <Loaded /> : <SignInCard form={signIn} purpose='填一次，投递时不用再填；只有你同意的企业看得到。' />}
      </View>
    </Screen>
  )
}

function Loaded() {
  const me = useResource('me', getMe)
  return <ResourceView resource={me}>{data => <CardForm key={data.id} me={data} />}</ResourceView>
}

function CardForm({ me }: { me: Me }) {
  const [name, setName] = useState(me.name ?? '')
  const [degree, setDegree] = useState(me.card.degree)
  const [texts, setTexts] = useState<Record<TextName, string>>({
    school: me.card.school ?? '',
    major: me.card.major ?? '',
    graduationMonth: me.card.graduationMonth ?? '',
    skills: me.card.skills.join('、'),
    wishes: me.card.wishes ?? '',
  })
  const [errors, setErrors] = useState<{ name: string; message: string }[]>([])
  const [state, setState] = useState<'editing' | 'busy' | 'saved'>('editing')
  const set = (field: TextName) => (value: string) => {
    setTexts(old => ({ ...old, [field]: value }))
    setState('editing')
  }
  const errorOf = (field: string) => errors.find(error => error.name.startsWith(field))?.message ?? null
  const save = async () => {
    setState('busy')
    const skills = texts.skills.split(/[、，,\s]+/).filter(Boolean)
    const orNull = (text: string) => text.trim() || null
    const { skills: _, ...rest } = texts
    const given = Object.fromEntries(Object.entries(rest).map(([field, text]) => [field, orNull(text)]))
    await changeMe({ name: orNull(name), degree, skills, ...given })
      .then(() => {
        if (name.trim()) rememberName(name.trim())
        setErrors([])
        setState('saved')
      })
      .catch(failure => {
        const error = asApiError(failure)
        setErrors(
          error.errors.length > 0
            ? error.errors.map(e => ({ name: e.path, message: e.message }))
            : [{ name: 'form', message: error.message }],
        )
        setState('editing')
      })
  }
  return (
    <View className='own-form'>
      <Text className='own-page__lead'>每一项都可以不填。保存就是同意我们加密存着，随时能清空；企业要看，还得你另外同意。</Text>
      <ErrorSummary errors={errors} />
      <NameField label='姓名' isOptional value={name} error={errorOf('name')} onChange={setName} />
      <SectionHeader title='最高学历' />
      <Card className='own-choices'>
        <ChoiceList options={degrees} value={degree} onChoose={setDegree} />
      </Card>
      <SectionHeader title='经历' />
      {fields.map(({ name: field, label, maxLength, placeholder }) => (
        <Field
          key={field}
          name={field}
          label={label}
          isOptional
          {...(placeholder ? { placeholder } : {})}
          value={texts[field]}
          maxLength={maxLength}
          error={errorOf(field)}
          onChange={set(field)}
        />
      ))}
      <SavedPhone />
      {state === 'saved' ? <Notice icon='okc'>已保存</Notice> : null}
      <Button className='own-page__last' isBusy={state === 'busy'} onPress={() => void save()}>
        保存
      </Button>
    </View>
  )
}
