import { View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { Choice } from '@/kit/Choice'
import { Consent } from '@/kit/Consent'
import { ErrorSummary } from '@/kit/Field'
import { Notice } from '@/kit/StateCard'
import { BirthDateField } from '@/people/PersonFields'
import type { ShowcaseItem } from '../../../../contract/showcase/showcase.ts'
import { type Draft, fieldsOf } from '../draft'
import type { DraftForm } from '../use-draft'
import { useSubmission } from '../use-submission'
import { ItemPicture } from './ItemPicture'
import { Story } from './Story'

const lengths = [
  { value: 6, text: '半年' },
  { value: 12, text: '一年' },
  { value: 24, text: '两年' },
] as const

interface CheckStepProps {
  form: DraftForm
  editedId: string
  onBack: () => void
}

/** The item as it will look, the separate consent to publish it, and sending. */
export function CheckStep({ form, editedId, onBack }: CheckStepProps) {
  const step = useSubmission(form, editedId, '2026-12')
  const item = preview(form.draft)
  return (
    <>
      <ErrorSummary errors={step.errors} />
      <Card className='submit-page__preview'>
        <ItemPicture picture={item.picture} cover={item.cover} width={960} className='submit-page__cover' />
        <View className='submit-page__story'>
          <Story item={item} />
        </View>
      </Card>
      {editedId ? (
        <Notice icon='hourglass'>改过的内容要重新审核，审完之前不公开</Notice>
      ) : (
        <>
          <Choice
            name='months'
            label='展示多久'
            purpose='到期自动删除；随时可以提前撤下'
            options={lengths}
            value={step.months}
            onChange={step.setMonths}
          />
          <BirthDateField value={step.birthDate} error={step.errorOf('birthDate')} onChange={step.setBirthDate} />
          <Consent isOn={step.agrees} onChange={step.setAgrees} error={step.errorOf('consent')}>
            同意把上面的文字和图片在“青年风采”向所有人公开展示，期限如上；我可以随时在“我的风采”撤下，撤下后文字和图片立即删除。
          </Consent>
        </>
      )}
      <View className='submit-page__actions'>
        <Button kind='tint' onPress={onBack}>
          回去修改
        </Button>
        <Button className='submit-page__send' isBusy={step.isBusy} onPress={step.submit}>
          提交审核
        </Button>
      </View>
    </>
  )
}

function preview(draft: Draft): ShowcaseItem {
  const fields = fieldsOf(draft)
  const pictures = draft.pictures.flatMap(({ sent, description }, i) =>
    sent ? [{ ...sent, description: description.trim() || `图片 ${i + 1}` }] : [],
  )
  return {
    id: 'draft',
    kind: fields.kind,
    title: fields.title,
    byline: fields.byline,
    quote: fields.quote ?? null,
    cover: draft.cover,
    picture: pictures[0] ?? null,
    publishedAt: null,
    liked: false,
    sample: false,
    story: fields.story,
    pictures,
    links: fields.links ?? [],
    tags: fields.tags ?? [],
    place: fields.place ?? null,
    awards: [],
  }
}
