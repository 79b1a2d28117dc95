import { employmentTypes, salaryUnits } from '../../../contract/careers/jobs.ts'
import { eventCategories } from '../../../contract/culture/events.ts'
import { placeKinds } from '../../../contract/culture/places.ts'
import type { OpenSetName } from '../../../contract/home/open-data.ts'
import { askedDegrees, askedExperiences } from '../../../contract/people/qualifications.ts'
import { onShow } from '../../careers/jobs/on-show.ts'
import type { SqlValue } from '../../platform/db/database.ts'
import { day, flag, id, integer, list, moment, number, type OpenColumn, sample, sourceColumns, text, word } from './columns.ts'

/** What a set says of itself, and its columns. Nothing that reaches a person is among them, and no free text of postings. */
export interface OpenForm {
  title: string
  description: string
  source: string
  columns: OpenColumn[]
}

/** A set whose rows are those of a table: what everybody may read, by `id`. */
export interface OpenTable extends OpenForm {
  /** What is chosen, of `t`. */
  select: string
  from: string
  /** What is public now. */
  where(now: number): { sql: string; params: SqlValue[] }
}

const always = (sql: string) => () => ({ sql, params: [] })

export const openTables: Record<Exclude<OpenSetName, 'service-board'>, OpenTable> = {
  jobs: {
    title: '在招岗位',
    description: '现在公开、没有过期的岗位。不含联系方式和岗位的长段文字，要看全文请到岗位页。',
    source: '用人单位提交、工作人员核对；转载的写明来源',
    select: 't.*, e.name AS employer',
    from: 'jobs t JOIN employers e ON e.id = t.employer_id',
    where: now => ({ ...onShow(now), sql: onShow(now).sql.replaceAll('j.', 't.') }),
    columns: [
      id,
      text('title', '岗位名称'),
      text('employer', '用人单位'),
      word('employment_type', '用工形式', employmentTypes),
      word('degree', '学历要求', askedDegrees),
      word('experience', '经验要求', askedExperiences),
      number('salary_min', '薪资下限', { unit: '元，按计薪周期' }),
      number('salary_max', '薪资上限', { unit: '元，按计薪周期' }),
      word('salary_unit', '计薪周期', salaryUnits),
      number('salary_months', '一年发几个月', { unit: '月' }),
      text('salary_text', '薪资原文'),
      integer('headcount', '招聘人数', { unit: '人', description: '空着是写“若干”' }),
      text('industry', '行业'),
      text('place', '工作地点'),
      text('district', '片区'),
      flag('fresh_graduate', '应届可投'),
      list('benefits', '福利', { description: '多项用“；”隔开' }),
      moment('posted_at', '发布时间'),
      moment('valid_through', '有效期至'),
      ...sourceColumns,
      sample,
    ],
  },
  events: {
    title: '活动和招聘会',
    description: '公开过的活动和招聘会，含已结束和已取消的。不含报名的人和联系方式。',
    source: '主办单位提供、工作人员录入',
    select: 't.*',
    from: 'events t',
    where: always("t.state = 'published'"),
    columns: [
      id,
      word('category', '类别', eventCategories),
      text('title', '名称'),
      text('summary', '简介'),
      moment('starts_at', '开始'),
      moment('ends_at', '结束'),
      text('venue', '场地'),
      text('address', '地址'),
      number('latitude', '纬度', { unit: '度，GCJ-02' }),
      number('longitude', '经度', { unit: '度，GCJ-02' }),
      text('metro', '地铁'),
      text('organizer', '主办'),
      text('price_text', '费用'),
      integer('capacity', '名额', { unit: '人', description: '空着是不限或不用报名' }),
      text('cancelled_reason', '取消原因', { description: '空着是没有取消' }),
      ...sourceColumns,
      sample,
    ],
  },
  places: {
    title: '地点',
    description: '公开的地点，含在建和规划中的。',
    source: '公开资料和工作人员核对，写明来源和核对日',
    select: 't.*',
    from: 'places t',
    where: always("t.state = 'published'"),
    columns: [
      id,
      word('kind', '类别', placeKinds),
      text('name', '名称'),
      text('summary', '简介'),
      text('address', '地址'),
      number('latitude', '纬度', { unit: '度，GCJ-02' }),
      number('longitude', '经度', { unit: '度，GCJ-02' }),
      word('status', '状态', ['operating', 'building', 'planned']),
      text('opening_hours', '开放时间'),
      list('offers', '有什么', { description: '多项用“；”隔开' }),
      text('checked_at', '核对日', { description: '上一次和来源比对的日子' }),
      ...sourceColumns,
      sample,
    ],
  },
  policies: {
    title: '政策目录',
    description: '政策的标题、文号、发文机关和日期，不含全文；以发文机关的原文为准。',
    source: '发文机关公开的文件',
    select: 't.*',
    from: 'policies t',
    where: always('t.withdrawn_at IS NULL'),
    columns: [
      id,
      text('title', '标题'),
      text('topic', '主题'),
      word('level', '层级', ['nation', 'province', 'city', 'district']),
      text('document_number', '文号'),
      text('authority', '发文机关'),
      day('published_on', '发布日'),
      day('effective_from', '生效日'),
      day('effective_to', '失效日'),
      day('exhausted_on', '资金用完日'),
      text('checked_at', '核对日'),
      ...sourceColumns,
      sample,
    ],
  },
}

/** The rows of the board: all of it, then its centres and departments. */
export const openBoard: OpenForm = {
  title: '服务公示',
  description: '近一年咨询和诉求的件数、响应率、用时、满意度；件数太少的格子空着。',
  source: '由办件记录算出，口径见服务公示页',
  columns: [
    id,
    word('scope', '范围', ['all', 'centre', 'department']),
    text('name', '名称'),
    integer('tickets', '件数', { unit: '件' }),
    integer('samples', '其中示例', { unit: '件', description: '只有总计一行有' }),
    number('response_rate', '响应率', { unit: '0 到 1' }),
    number('median_hours', '用时中位数', { unit: '工作小时' }),
    number('satisfaction', '满意度', { unit: '0 到 1' }),
  ],
}
