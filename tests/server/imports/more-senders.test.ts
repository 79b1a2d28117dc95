import { expect, test } from 'vitest'
import { bookOf, tablesOf } from '../../support/tables.ts'

type Rows = (string | number | null)[][]

/** `岗位 企业 下限-上限 人数` of each row; a refused one as its reasons. What is public must not name or reach anybody. */
const said = (bytes: Buffer) =>
  tablesOf(bytes).rows.map(({ job, errors }) => {
    expect(JSON.stringify([job?.title, job?.duties, job?.requirements, job?.salaryWords])).not.toMatch(
      /13800|6000\s?\d{4}|zp2027|hong/,
    )
    return job
      ? `${job.title} ${job.employer.name} ${job.salary.min}-${job.salary.max} ${job.headcount}`
      : errors.flatMap(({ code }) => (code === 'contact-taken-out' ? [] : [code])).join()
  })
const book = (rows: Rows) => bookOf(rows, 'xlsx')

test.each<[string, Buffer, string[]]>([
  [
    'a factory’s sheet as it is passed on in WeChat',
    book([
      ['普工招聘信息汇总（转发有奖）'],
      ['厂名', '工种', '工价', '要求', '食宿', '联系'],
      [
        '示例电子厂',
        '普工',
        '20元/小时，月综合5500-6500',
        '身体健康，找刘老师一三八〇〇一三八〇〇二',
        '包吃住',
        '王姐13800138001',
      ],
      [null, '焊工', '计件，3元/件', '有证', '包住', '同上'],
      ['示例服装厂', '车工', '按件计酬，3元/件', '熟练工，微信：hong li 88', '管吃管住', ''],
      ['联系人：王姐，抖音号：wangjie_zp2027'],
    ]),
    ['普工 示例电子厂 5500-6500 null', 'employer-missing', '车工 示例服装厂 null-null null'],
  ],
  [
    'what a system of a personnel department exports',
    Buffer.from(
      '﻿职位ID,职位名称,公司,薪资下限(元),薪资上限(元),薪资月数,职位状态,HC,职位描述,招聘负责人\nJ1,数据分析师,示例软件公司,8000,12000,13,招聘中,2,负责报表，咨询 60001234,孙悦\nJ2,客服,示例软件公司,4000,5500,12,已关闭,5,接听电话,孙悦\n',
    ),
    ['数据分析师 示例软件公司 8000-12000 2', 'withdrawn'],
  ],
  [
    'a restaurant’s notice, one thing to a line',
    book([
      ['老味道烩面馆（德化街店）诚聘'],
      ['招聘岗位：服务员 5名'],
      ['工资待遇：底薪3500+提成'],
      ['岗位要求：手脚麻利，小红书号 mianguan_zp2027 看环境'],
      ['工作地点：二七区德化街中段'],
      ['电话：0371-60001234  138 0013 8003（微信同号）'],
    ]),
    ['服务员 老味道烩面馆（德化街店） 3500-null 5'],
  ],
  [
    'a list of an agency that lends workers, by the hour and with whom to ask for',
    book([
      ['用工企业', '岗位', '人数', '工资', '要求', '面试'],
      ['示例物流公司', '分拣员', 50, '计时 22元', '报名60001234', '每天9:00 集合，刘老师 60001234'],
      ['示例物流公司', '骑手', '若干', '每单5-8元，多劳多得', '20261205 报名截止', ''],
    ]),
    ['分拣员 示例物流公司 22-22 50', '骑手 示例物流公司 null-null null'],
  ],
  [
    'a plan of a public employer',
    book([
      ['招聘单位', '岗位名称', '招聘计划', '学历', '其他条件', '待遇'],
      ['示例医院', '收费员', 2, '初中及以上', '咨询：6000 1234', '4000元左右/月'],
      ['示例医院', '医生', 3, '硕士', '有执业医师资格证', '按国家规定执行'],
    ]),
    ['收费员 示例医院 4000-4000 2', 'salary-unclear'],
  ],
  [
    'a headhunter’s list in English',
    book([
      ['Company', 'Position', 'Salary', 'Headcount', 'Education', 'Responsibilities'],
      ['Example Software Co., Ltd.', 'HR Manager', 'RMB 12,000-18,000/month', 1, 'Bachelor', 'Hiring. WeChat: linda_zp2027'],
      ['Example Software Co., Ltd.', 'Director', 'Negotiable', 1, 'Master', 'Leads the team'],
    ]),
    ['HR Manager Example Software Co., Ltd. 12000-18000 1', 'salary-negotiable'],
  ],
])('%s is read', (_, bytes, expected) => expect(said(bytes)).toEqual(expected))
