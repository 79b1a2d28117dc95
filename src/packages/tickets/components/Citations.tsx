import { Text, View } from '@tarojs/components'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { TicketCitation } from '../../../../contract/policies/tickets.ts'
import './Citations.scss'

/** The clauses an answer rests on, in their own words; each leads to its document. */
export function Citations({ citations }: { citations: TicketCitation[] }) {
  return citations.map(({ clauseId, policyId, title, heading, quote }) => (
    <Pressable key={clauseId} role='link' className='citation' onPress={() => open(paths.policy(policyId))}>
      <Icon name='quote' />
      <View className='citation__source'>
        <Text>
          《{title}》{heading}
        </Text>
        <Text className='citation__quote'>{quote}</Text>
      </View>
    </Pressable>
  ))
}
