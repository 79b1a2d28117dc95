import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { exportMe } from '@/api/account'
import { asApiError } from '@/api/errors'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { SectionHeader } from '@/kit/SectionHeader'
import { copy } from '@/lib/copy'
import { district } from '@/lib/district'
import { toast } from '@/lib/toast'
import type { PersonalArchive } from '../../../../contract/people/privacy.ts'

/** Everything that is kept about the person, to be read and taken along. */
export function Archive() {
  const [archive, setArchive] = useState<PersonalArchive | null>(null)
  const [isBusy, setBusy] = useState(false)
  const load = async () => {
    setBusy(true)
    await exportMe()
      .then(setArchive)
      .catch(failure => toast(asApiError(failure).title))
    setBusy(false)
  }
  return (
    <>
      <SectionHeader title='关于我的全部内容' />
      <Button kind='tint' icon='download' isBusy={isBusy} onPress={() => void load()}>
        {archive ? '重新导出' : '导出'}
      </Button>
      {archive ? (
        <Card className='own-card'>
          {archive.sections
            .filter(section => section.records.length > 0)
            .map(({ title, records }) => (
              <View key={title} className='own-card__section'>
                <Text className='own-row__title'>
                  {title}（{records.length}）
                </Text>
                {records.map((record, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an export does not change.
                  <Text key={i} className='own-row__note'>
                    {record.map(inWords).join('；')}
                  </Text>
                ))}
              </View>
            ))}
          <Button size='small' kind='line' icon='copy' onPress={() => copy(asText(archive))}>
            复制全部
          </Button>
        </Card>
      ) : null}
    </>
  )
}

const inWords = ({ what, value }: { what: string; value: string }) => `${what}：${value}`

const asText = ({ createdAt, sections }: PersonalArchive) =>
  [
    `${district.name} 关于我的内容，${createdAt} 导出`,
    ...sections.flatMap(({ title, records }) => [`【${title}】`, ...records.map(record => record.map(inWords).join('\n'))]),
  ].join('\n\n')
