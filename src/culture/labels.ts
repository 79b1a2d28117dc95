import type { EventStatus } from '../../contract/culture/events.ts'
import type { Booking } from '../../contract/culture/rooms.ts'
import type { ServiceKind } from '../../contract/culture/services.ts'

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

export const serviceIcons: Record<ServiceKind, string> = {
  toilet: 'place',
  water: 'wave',
  'first-aid': 'heart',
  locker: 'layers',
  nursing: 'users',
  charging: 'zap',
  printing: 'file',
  wifi: 'wifi',
  police: 'shield',
  station: 'home',
  window: 'building',
  metro: 'train',
}

export const bookingLabels: Record<Booking['state'], { text: string; icon: string; hue: 'brand' | 'plain' | 'danger' }> = {
  booked: { text: '已约好', icon: 'okc', hue: 'brand' },
  'checked-in': { text: '已签到', icon: 'check', hue: 'brand' },
  'no-show': { text: '失约', icon: 'alert', hue: 'danger' },
  cancelled: { text: '已取消', icon: 'x', hue: 'plain' },
}
