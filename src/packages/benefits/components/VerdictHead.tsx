import { Text, View } from '@tarojs/components'
import { longDay, statusWords, type Verdict } from '../wording'
import './VerdictHead.scss'

/** The verdict in one glance: how many conditions are met, the word for it, and that it is no approval. */
export function VerdictHead({ verdict: { status, conditions, amount, window } }: { verdict: Verdict }) {
  const count = (state: string) => conditions.filter(condition => condition.state === state).length
  const share = (count('met') / conditions.length) * 100
  const why =
    status === 'qualifies'
      ? `可以领：${amount.text}。`
      : status === 'not'
        ? `有 ${count('failed')} 项没对上。`
        : `还差 ${count('unknown')} 项要确认。`
  return (
    <View className={`verdict-head is-${status}`} aria-live='polite'>
      <View
        className='verdict-head__ring'
        style={{ backgroundImage: `conic-gradient(var(--ring) ${share}%, var(--ring-rest) 0)` }}
        aria-label={`${conditions.length} 项条件，对上 ${count('met')} 项`}
        role='img'
      >
        <View className='verdict-head__count'>
          {count('met')}/{conditions.length}
        </View>
      </View>
      <View className='verdict-head__words'>
        <View className='verdict-head__title' role='heading' aria-level='2'>
          {statusWords[status].text}
        </View>
        <Text className='verdict-head__text'>{why}这是自查结果，不代替审批。</Text>
        {window ? (
          <Text className='verdict-head__text'>
            {window.label}，到 {longDay(window.endsOn)}。
          </Text>
        ) : null}
      </View>
    </View>
  )
}
