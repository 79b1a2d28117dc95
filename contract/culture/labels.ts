import type { EventCategory } from './events.ts'
import type { Place, PlaceKind } from './places.ts'
import type { RoomKind } from './rooms.ts'
import type { ServiceKind } from './services.ts'

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

export const placeStatusLabels: Record<Place['status'], string> = { operating: '运营中', building: '建设中', planned: '规划中' }

export const roomLabels: Record<RoomKind, string> = {
  meeting: '会议室',
  reading: '书吧',
  gym: '健身',
  dance: '舞蹈室',
  clinic: '益企诊所',
  mentor: '导师',
}

export const serviceLabels: Record<ServiceKind, string> = {
  toilet: '厕所',
  water: '饮水',
  'first-aid': '急救',
  locker: '寄存',
  nursing: '母婴室',
  charging: '充电',
  printing: '打印',
  wifi: '免费上网',
  police: '警务站',
  station: '服务站',
  window: '办事窗口',
  metro: '地铁',
}
