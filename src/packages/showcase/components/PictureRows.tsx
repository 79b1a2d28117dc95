import { Image, Input, View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { FieldFrame } from '@/kit/FieldFrame'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { fieldName } from '@/lib/platform'
import { pictureAddress } from '../picture-address'
import type { DraftForm } from '../use-draft'
import './PictureRows.scss'

/** The pictures of a draft, each with its words, its progress, and what to do when it did not get through. */
export function PictureRows({ form, error }: { form: DraftForm; error: string | null }) {
  const { pictures } = form.draft
  return (
    <FieldFrame
      name='pictures'
      label='图片'
      isOptional='选填，最多 9 张'
      purpose='拍摄地点等信息会自动去掉；没有图片就用一张画好的封面'
      error={error}
    >
      {pictures.map((picture, i) => {
        const upload = form.uploads[picture.key]
        return (
          <View key={picture.key} className='picture-rows__row'>
            <Image
              className='picture-rows__thumb'
              src={picture.sent ? pictureAddress(picture.sent, 160, 'jpg') : (upload?.source.path ?? '')}
              mode='aspectFill'
              aria-hidden='true'
            />
            <View className='picture-rows__body'>
              {upload ? (
                <View className={`picture-rows__state ${upload.fault ? 'is-fault' : ''}`} aria-live='polite'>
                  {upload.fault ?? `正在上传 ${upload.percent}%`}
                </View>
              ) : (
                <Input
                  className='picture-rows__input'
                  value={picture.description}
                  maxlength={60}
                  placeholder='这张拍的是什么'
                  {...fieldName(`第 ${i + 1} 张图片的说明`)}
                  onInput={event => form.describe(picture.key, event.detail.value)}
                />
              )}
              {upload?.fault ? (
                <Button kind='tint' size='small' onPress={() => form.retry(picture.key)}>
                  重新上传
                </Button>
              ) : null}
            </View>
            <Pressable
              className='picture-rows__remove'
              label={`删除第 ${i + 1} 张图片`}
              onPress={() => form.removePicture(picture.key)}
            >
              <Icon name='trash' />
            </Pressable>
          </View>
        )
      })}
      {pictures.length < 9 ? (
        <Button kind='tint' icon='camera' className='picture-rows__add' onPress={form.addPictures}>
          添加图片
        </Button>
      ) : null}
    </FieldFrame>
  )
}
