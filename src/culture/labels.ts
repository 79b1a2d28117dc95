import type { EventCategory, EventStatus } from '../../contract/culture/events.ts'
import type { PlaceKind } from '../../contract/culture/places.ts'
import type { Booking, RoomKind } from '../../contract/culture/rooms.ts'

export const categoryLabels: Record<EventCategory, string> = {
  fair: '招聘会',
  music: '音乐',
  market: '市集',
  contest: '赛事',
  exhibition: '展览',
  talk: '讲座培训',
  volunteer: '志愿',
  social: '交友',
  festival: '节庆',
  night: '夜游',
}

/** Each state has its own word and its own sign: none is told by colour alone. */
export const statusLabels: Record<EventStatus, { text: string; icon: string }> = {
  scheduled: { text: '未开始', icon: 'clock' },
  open: { text: '报名中', icon: 'ticket' },
  full: { text: '已满', icon: 'users' },
  live: { text: '进行中', icon: 'play' },
  ended: { text: '已结束', icon: 'history' },
  cancelled: { text: '已取消', icon: 'x' },
  moved: { text: '已改期', icon: 'refresh' },
}

export const placeLabels: Record<PlaceKind, string> = {
  attraction: '景点',
  mall: '商场',
  street: '街区',
  museum: '展馆',
  park: '公园',
  'service-station': '服务站',
  'shared-space': '共享空间',
  'party-service-centre': '党群服务中心',
  'government-hall': '办事大厅',
  'talent-apartment': '人才公寓',
  metro: '地铁',
}

export const placeStatusLabels = { operating: '运营中', building: '建设中', planned: '规划中' } as const

export const roomLabels: Record<RoomKind, string> = {
  meeting: '会议室',
  reading: '书吧',
  gym: '健身',
  dance: '舞蹈室',
  clinic: '益企诊所',
  mentor: '导师',
}

export const bookingLabels: Record<Booking['state'], { text: string; icon: string; hue: 'brand' | 'plain' | 'danger' }> = {
  booked: { text: '已约好', icon: 'okc', hue: 'brand' },
  'checked-in': { text: '已签到', icon: 'check', hue: 'brand' },
  'no-show': { text: '失约', icon: 'alert', hue: 'danger' },
  cancelled: { text: '已取消', icon: 'x', hue: 'plain' },
}
