import { Text, View } from '@tarojs/components'
import { Paragraphs } from '@/kit/Paragraphs'
import { Sheet } from '@/kit/Sheet'
import type { Benefit } from '../../../../contract/policies/benefits.ts'
import './ClauseSheet.scss'

/** A clause in its own words, with the document it stands in. */
export function ClauseSheet({ benefit, number, onClose }: { benefit: Benefit; number: number; onClose: () => void }) {
  const clause = benefit.clauses.find(({ no }) => no === number)
  if (!clause) return null
  return (
    <Sheet title={`第 ${clause.no} 条 ${clause.heading}`} onClose={onClose}>
      <View className='clause-sheet'>
        <Paragraphs text={clause.text} />
        <Text className='clause-sheet__source'>
          《{benefit.title}》{benefit.docNo ? `，${benefit.docNo}` : ''}
        </Text>
      </View>
    </Sheet>
  )
}
