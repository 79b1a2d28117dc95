import type { FieldDictionary } from '../table/header.ts'

export const jobFields = [
  'employer',
  'title',
  'salary',
  'salaryMin',
  'salaryMax',
  'headcount',
  'degree',
  'experience',
  'place',
  'duties',
  'requirements',
  'major',
  'gender',
  'age',
  'validThrough',
  'postedAt',
  'employmentType',
  'industry',
  'benefits',
  'tags',
  'booth',
  'jobNumber',
  'sourceUrl',
  'sourceName',
  'sample',
  'size',
  'nature',
  'introduction',
  'employerAddress',
  'privateContact',
  'ignored',
] as const
export type JobField = (typeof jobFields)[number]

const split = (words: string) => words.split(' ')

/** Header words as they come from companies, offices and job sites. */
export const jobWords: FieldDictionary<JobField> = {
  employer: {
    words: split(
      '企业名称 单位名称 公司名称 招聘单位 用人单位 招聘企业 用工单位 招聘公司 参会单位 参会企业 用工企业 企业全称 单位全称 公司全称 雇主 招聘主体 公司 企业 单位',
    ),
  },
  title: {
    words: split('岗位名称 职位名称 招聘岗位 招聘职位 需求岗位 岗位 职位 工种 职务 招聘工种 岗位工种 空缺岗位 应聘岗位 职位标题'),
    weak: split('需求 名称'),
  },
  salary: {
    words: split(
      '薪资待遇 薪酬待遇 工资待遇 薪资福利 薪酬福利 薪资 薪酬 薪水 工资 月薪 年薪 日薪 时薪 待遇 薪资范围 薪酬范围 薪资水平 薪酬水平 工资标准 薪资标准 劳动报酬 报酬 月工资 月收入 综合薪资 基本工资 岗位薪酬 岗位薪资 薪资区间',
    ),
    weak: split('福利待遇 收入'),
  },
  salaryMin: { words: split('最低薪资 最低月薪 薪资下限 月薪下限 最低工资 最低薪酬 薪酬下限 起薪') },
  salaryMax: { words: split('最高薪资 最高月薪 薪资上限 月薪上限 最高工资 最高薪酬 薪酬上限') },
  headcount: {
    words: split(
      '需求人数 招聘人数 招聘数量 需求数量 岗位人数 拟招人数 拟聘人数 计划招聘人数 用工人数 用工需求 招录人数 招工人数 需求数 人数 名额',
    ),
    weak: split('数量 人员需求'),
  },
  degree: { words: split('学历要求 最低学历 学历学位 学历 文化程度 学历层次 学位') },
  experience: { words: split('工作经验 工作年限 经验要求 年限要求 工作经历 经验 从业年限') },
  place: {
    words: split('工作地点 工作地址 上班地点 上班地址 工作地区 工作区域 工作城市 工作所在地 用工地点 就业地点 岗位地点 工作地'),
    weak: split('地址 地点 地区 城市 区域'),
  },
  duties: {
    words: split(
      '岗位职责 工作职责 工作内容 职责描述 主要职责 岗位描述 职位描述 岗位说明 职位说明 工作描述 岗位需求 职位详情 岗位介绍 职位信息 职责 工作任务 岗位内容',
    ),
    weak: split('描述 内容'),
  },
  requirements: {
    words: split(
      '任职要求 岗位要求 任职条件 任职资格 招聘条件 招聘要求 应聘条件 职位要求 应聘要求 岗位条件 其他要求 技能要求 能力要求',
    ),
    weak: split('要求 条件 其他条件'),
  },
  major: { words: split('专业要求 所需专业 需求专业 专业方向 专业') },
  gender: { words: split('性别要求 性别') },
  age: { words: split('年龄要求 年龄 年龄范围') },
  validThrough: {
    words: split(
      '招聘截止日期 招聘有效期 截止日期 截止时间 有效期至 有效期 有效日期 有效时间 招聘截止 报名截止 结束时间 结束日期 招聘期限 信息有效期 失效日期',
    ),
  },
  postedAt: { words: split('发布时间 发布日期 更新时间 更新日期') },
  employmentType: {
    words: split('用工形式 用工性质 工作性质 岗位性质 职位性质 用工类型 招聘类型 工作类型 用工方式 雇佣类型'),
  },
  industry: { words: split('所属行业 企业行业 行业类别 行业类型 行业 企业所属行业') },
  benefits: { words: split('福利待遇 员工福利 公司福利 企业福利 福利 其他福利 社保福利 岗位福利') },
  tags: { words: split('职位标签 岗位标签 标签 职位亮点 岗位亮点') },
  booth: { words: split('展位号 展位编号 展位 摊位号 展台号') },
  jobNumber: { words: split('岗位编号 职位编号 岗位代码 职位代码') },
  sourceUrl: { words: split('招聘网址 职位链接 信息链接 网址 链接 原文链接 来源网址') },
  sourceName: { words: split('信息来源 来源 发布平台 来源平台') },
  sample: { words: split('是否示例 示例') },
  size: { words: split('企业规模 公司规模 单位规模 人员规模 规模') },
  nature: { words: split('企业性质 单位性质 公司性质 企业类型 单位类型 公司类型') },
  introduction: { words: split('企业简介 公司简介 单位简介 企业介绍 公司介绍 单位介绍 简介') },
  employerAddress: { words: split('企业地址 单位地址 公司地址 注册地址 办公地址 企业所在地 单位所在地') },
  privateContact: {
    words: split('联系人 联系电话 联系方式 手机号 手机 电话 邮箱 电子邮箱 简历投递邮箱 微信 微信号 QQ 招聘负责人 负责人'),
  },
  ignored: {
    words: split('序号 编号 备注 岗位类别 职位类别 职位类型 岗位类型 统一社会信用代码 社会信用代码'),
  },
}

/** A table of jobs names at least the employer and the job. */
export const jobRequired: readonly (readonly JobField[])[] = [['employer'], ['title']]

/** What people call the fields that a posting must have. */
export const lawfulFields = {
  headcount: '招聘人数',
  validThrough: '有效期',
  place: '工作地点',
  duties: '工作内容',
  employerName: '企业全称',
} as const
export type LawfulField = keyof typeof lawfulFields

/** Longest text of a cell that is still a field and not a pasted page. */
export const maxLengths: Partial<Record<JobField, number>> = {
  employer: 80,
  title: 60,
  salary: 100,
  headcount: 20,
  degree: 60,
  experience: 60,
  place: 100,
  duties: 4000,
  requirements: 4000,
  major: 300,
  validThrough: 60,
  employmentType: 30,
  industry: 60,
  benefits: 400,
  tags: 2000,
  introduction: 2000,
  employerAddress: 120,
}
