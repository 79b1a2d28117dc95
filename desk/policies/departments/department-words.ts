import type { DepartmentEntry, TicketTopic } from '../../../contract/policies/departments.ts'

export const kindNames: Record<DepartmentEntry['kind'], string> = {
  centre: '指挥中心',
  'sub-centre': '分中心（街道）',
  department: '部门',
}

/** What the word list `ticket-topics` tells apart. */
export const topicNames: Record<TicketTopic, string> = {
  talent: '人才补贴、公寓、驿站',
  shops: '商场、店铺、消费',
  culture: '活动和场馆',
  streets: '街面、卫生、占道',
  works: '施工、道路、路灯',
  city: '要市级解决的',
}
