import { Text, View } from '@tarojs/components'
import { openDataAddress } from '@/api/about'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { copy } from '@/lib/copy'
import { grouped } from '@/lib/numbers'
import { isWeapp } from '@/lib/platform'
import { momentText } from '@/lib/time'
import { toast } from '@/lib/toast'
import type { OpenField, OpenSet } from '../../../../contract/home/open-data.ts'

interface OpenSetCardProps {
  set: OpenSet
  isShown: boolean
  onShow: () => void
}

/** A set: what is in it, its version, its files, and on request its columns. */
export function OpenSetCard({ set, isShown, onShow }: OpenSetCardProps) {
  const { title, description, source, rows, version, modified, distribution, schema } = set
  const take = (path: string) => {
    const address = openDataAddress(path)
    if (!isWeapp) return void window.open(address)
    copy(address)
    toast('地址复制好了，到浏览器里打开')
  }
  return (
    <Card className='own-card'>
      <Text className='own-row__title'>{title}</Text>
      <Text className='own-row__note'>{description}</Text>
      <Text className='own-row__note'>来源：{source}</Text>
      <Text className='own-row__note'>
        {grouped(rows)} 行{rows > 0 ? ` · ${momentText(modified)} 更新` : ''} · 版本 {version}
      </Text>
      <View className='own-card__actions'>
        {distribution.map(({ format, downloadPath }) => (
          <Button
            key={format}
            kind='line'
            size='small'
            label={`${isWeapp ? '复制地址' : '下载'}：${title} ${format.toUpperCase()}`}
            onPress={() => take(downloadPath)}
          >
            {isWeapp ? `复制 ${format.toUpperCase()} 地址` : `下载 ${format.toUpperCase()}`}
          </Button>
        ))}
        <Button kind='plain' size='small' label={`${title}的列`} onPress={onShow}>
          {isShown ? '收起各列' : `看 ${schema.fields.length} 列`}
        </Button>
      </View>
      {isShown ? (
        <View className='own-card__readings'>
          {schema.fields.map(field => (
            <Text key={field.name} className='own-row__note'>
              {lineOf(field)}
            </Text>
          ))}
        </View>
      ) : null}
    </Card>
  )
}

const lineOf = ({ name, title, unit, description }: OpenField) =>
  [`${title} ${name}`, unit ? `单位：${unit}` : '', description ?? ''].filter(Boolean).join('，')
