import { Button } from '@/kit/Button'
import { Choice } from '@/kit/Choice'
import { ErrorSummary, Field } from '@/kit/Field'
import { TextBox } from '@/kit/TextBox'
import { showcaseLabels } from '@/showcase/labels'
import type { ShowcaseCover, ShowcaseKind } from '../../../../contract/showcase/showcase.ts'
import type { Draft, DraftFault } from '../draft'
import type { DraftForm } from '../use-draft'
import { PictureRows } from './PictureRows'

const kinds = Object.entries(showcaseLabels).map(([value, text]) => ({ value: value as ShowcaseKind, text }))
const portrayals: { value: Draft['portrays']; text: string }[] = [
  { value: 'author', text: '我自己' },
  { value: 'other', text: '别人' },
  { value: 'nobody', text: '不涉及人' },
]
const covers: { value: ShowcaseCover; text: string }[] = [
  { value: 'craft', text: '砖纹' },
  { value: 'shop', text: '小店' },
  { value: 'code', text: '代码' },
  { value: 'stage', text: '舞台' },
  { value: 'volunteer', text: '志愿' },
  { value: 'award', text: '荣誉' },
]

interface WriteStepProps {
  form: DraftForm
  errors: DraftFault[]
  onNext: () => void
}

/** Everything that is to be written, kept as it is typed. */
export function WriteStep({ form, errors, onNext }: WriteStepProps) {
  const { draft, change } = form
  const errorOf = (name: string) => errors.find(error => error.name === name)?.message ?? null
  const field = (name: 'title' | 'byline' | 'quote' | 'tags' | 'place' | 'link') => ({
    name,
    value: draft[name],
    error: errorOf(name),
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <>
      <ErrorSummary errors={errors} />
      <Choice name='kind' label='展示什么' options={kinds} value={draft.kind} onChange={kind => change({ kind })} />
      <Field {...field('title')} label='标题' maxLength={40} />
      <Field {...field('byline')} label='署名' purpose='公开显示，可以用昵称' maxLength={24} />
      <TextBox
        name='story'
        label='正文'
        purpose='换一行就是一段；不要写手机号、微信号，想认识你的人由工作人员转达'
        value={draft.text}
        maxLength={8000}
        error={errorOf('story')}
        onChange={text => change({ text })}
      />
      <PictureRows form={form} error={errorOf('pictures')} />
      {draft.pictures.length === 0 ? (
        <Choice name='cover' label='封面' options={covers} value={draft.cover} onChange={cover => change({ cover })} />
      ) : null}
      <Choice
        name='portrays'
        label='写的、拍的是谁'
        purpose='是别人的话，要对方通过自己的链接同意后才会发布'
        options={portrayals}
        value={draft.portrays}
        onChange={portrays => change({ portrays })}
      />
      <Field {...field('quote')} label='一句话' isOptional maxLength={60} />
      <Field {...field('tags')} label='标签' isOptional purpose='用空格分开，最多 5 个' maxLength={50} />
      <Field {...field('place')} label='地点' isOptional maxLength={40} />
      <Field {...field('link')} label='相关网址' isOptional purpose='公众号文章、B 站、站酷等公开页面' maxLength={300} />
      <Button className='submit-page__main' onPress={onNext}>
        下一步：看看效果
      </Button>
    </>
  )
}
