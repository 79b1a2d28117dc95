import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon } from '@/kit/Icon'
import { Monogram } from '@/kit/Monogram'
import { Paragraphs } from '@/kit/Paragraphs'
import { Pressable } from '@/kit/Pressable'
import { SampleTag, Tag } from '@/kit/Tag'
import { copy } from '@/lib/copy'
import { showcaseLabels } from '@/showcase/labels'
import type { ShowcaseItem } from '../../../../contract/showcase/showcase.ts'
import { pictureAddress } from '../picture-address'
import { ItemPicture } from './ItemPicture'
import './Story.scss'

/** An item as readers see it; everything is text, nothing in it is code. */
export function Story({ item }: { item: ShowcaseItem }) {
  return (
    <View className='story'>
      <View className='story__tags'>
        <Tag hue='plum'>{showcaseLabels[item.kind]}</Tag>
        {item.awards.map(award => (
          <Tag key={award} hue='lamp' icon='trophy'>
            {award}
          </Tag>
        ))}
        {item.tags.map(tag => (
          <Tag key={tag}>{tag}</Tag>
        ))}
        {item.sample ? <SampleTag /> : null}
      </View>
      <View className='story__title' role='heading' aria-level='2'>
        {item.title}
      </View>
      <View className='story__who'>
        <Monogram name={item.byline} isPerson />
        <Text>{[item.byline, item.place].filter(Boolean).join(' · ')}</Text>
      </View>
      {item.quote ? <View className='story__quote'>“{item.quote}”</View> : null}
      {item.story.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text does not change under the reader.
        <Block key={i} {...block} />
      ))}
      {item.pictures.slice(1).map(picture => (
        <Pressable
          key={picture.id}
          className='story__picture'
          label={`看大图：${picture.description}`}
          onPress={() => show(item, picture.address)}
        >
          <ItemPicture picture={picture} cover={item.cover} width={960} className='story__image' />
          <Text className='story__caption'>{picture.description}</Text>
        </Pressable>
      ))}
      {item.links.map(link => (
        <Pressable key={link.url} className='story__link' onPress={() => copy(link.url)}>
          <Icon name='copy' />
          <Text>复制链接：{link.label}</Text>
        </Pressable>
      ))}
    </View>
  )
}

function Block({ kind, text }: ShowcaseItem['story'][number]) {
  if (kind === 'paragraph') return <Paragraphs text={text} />
  if (kind === 'quote') return <View className='story__quote'>“{text}”</View>
  return (
    <View className='story__heading' role='heading' aria-level='3'>
      {text}
    </View>
  )
}

/** All pictures of an item large, this one first. */
function show(item: ShowcaseItem, address: string) {
  const urls = item.pictures.map(picture => pictureAddress(picture, 960, 'jpg'))
  void Taro.previewImage({ urls, current: urls[item.pictures.findIndex(picture => picture.address === address)] ?? '' })
}
