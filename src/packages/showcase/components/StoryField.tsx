import { Text, Textarea, View } from '@tarojs/components'
import { Icon } from '@/components/Icon'
import { fieldName } from '@/lib/platform'
import './StoryField.scss'

interface StoryFieldProps {
  value: string
  onChange: (value: string) => void
  error: string | null
}

/** The story itself; a line break is a new paragraph. */
export function StoryField({ value, onChange, error }: StoryFieldProps) {
  return (
    <View className={`field ${error ? 'has-error' : ''}`} id='field-story'>
      <View className='field__label'>
        <Text>正文</Text>
      </View>
      <View className='field__purpose'>换一行就是一段；不要写手机号、微信号，想认识你的人由工作人员转达</View>
      {error ? (
        <View className='field__error' aria-live='polite'>
          <Icon name='alert' />
          <Text>{error}</Text>
        </View>
      ) : null}
      <Textarea
        className='story-field'
        value={value}
        maxlength={8000}
        autoHeight
        {...fieldName(`正文${error ? `，${error}` : ''}`)}
        onInput={event => onChange(event.detail.value)}
      />
    </View>
  )
}
