import type { BigDayPhase, DoorState, SpotKind } from '../../../contract/home/big-days.ts'
import type { Tone } from '../../kit/StateTag.tsx'

export const phaseNames: Record<BigDayPhase, { text: string; tone: Tone }> = {
  off: { text: '没打开，谁也看不到', tone: 'plain' },
  planned: { text: '已打开，到时间自己开始', tone: 'waiting' },
  on: { text: '正在进行', tone: 'good' },
  over: { text: '到时间自己结束了', tone: 'plain' },
}

export const doorStateNames: Record<DoorState, string> = { clear: '畅通', busy: '较挤', limited: '限流' }

export const spotKindNames: Record<SpotKind, string> = {
  way: '怎么走',
  toilet: '厕所',
  water: '饮水',
  'first-aid': '医疗点',
  meeting: '走散等候',
  'last-train': '回家末班',
}
