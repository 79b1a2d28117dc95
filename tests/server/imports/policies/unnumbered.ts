import { wordDocument } from '../../../support/documents.ts'
import { type DocumentCase, text } from './notices.ts'

const paragraphs = `二七区人力资源和社会保障局
关于发放2026年青年人才交通补贴的通知
各街道办事处：
现将有关事项通知如下：
在二七区就业、毕业三年以内的高校毕业生可以申请交通补贴。
补贴标准为每人每月100元，最长发放12个月。
申请时提交以下材料：
1. 劳动合同；
2. 毕业证书。
本通知自2026年3月1日起执行，有效期一年。
二七区人力资源和社会保障局
2026年2月20日
抄送：区委办公室，区政府办公室。
`

/** Documents that number none of their clauses. */
export const unnumbered: DocumentCase[] = [
  {
    name: 'a notice of paragraphs goes by paragraphs, its list with the one that opens it',
    file: text('段落.txt', paragraphs),
    reads: {
      title: '二七区人力资源和社会保障局关于发放2026年青年人才交通补贴的通知',
      authority: '二七区人力资源和社会保障局',
      published: '2026-02-20',
      effectiveFrom: '2026-03-01',
      effectiveTo: '2027-02-28',
    },
    clauses: ['第1段|第1段', '第2段|第2段', '第3段|申请时提交以下材料', '第4段|第4段'],
    unclear: ['在二七区就业'],
  },
  {
    name: 'short lines name the paragraphs below them',
    file: {
      name: '小标题.docx',
      bytes: wordDocument([
        '二七区青年租房补贴公告',
        '补贴对象',
        '在二七区工作、没有住房的青年。',
        '补贴标准',
        '本科每月300元，硕士每月500元。',
        '发放按季进行，每季末月到账。',
        '二七区住房保障中心',
        '2026年1月5日',
      ]),
    },
    reads: { title: '二七区青年租房补贴公告', topic: '住房', published: '2026-01-05' },
    clauses: ['第1段|补贴对象', '第2段|补贴标准', '第3段|第3段'],
    unclear: ['在二七区工作'],
  },
  {
    name: 'questions with their answers are a clause each',
    file: text(
      '问答.txt',
      `二七区青年人才政策解读
问：什么人可以申请生活补贴？
答：毕业五年内、首次来二七区就业的高校毕业生。
需要缴纳社会保险满6个月。
问：补贴多少？
答：本科每月500元，硕士每月1000元。
问：从什么时候开始？答：自2026年1月1日起执行。
二七区人才中心
2025年12月20日`,
    ),
    reads: { title: '二七区青年人才政策解读', topic: '人才', effectiveFrom: '2026-01-01' },
    clauses: ['第1问|什么人可以申请生活补贴？', '第2问|补贴多少？', '第3问|从什么时候开始？'],
  },
  {
    name: 'questions that only their answers give away, in groups',
    file: text(
      '问答二.txt',
      '二七区人才公寓问答\n一、申请\n谁能申请人才公寓？\n答：在二七区就业的青年人才。\n怎么申请？\n答：在小程序里提交。\n二、费用\n租金多少？\n答：市场价的七折。\n发布单位：二七区住房保障中心\n发布日期：2026年5月6日',
    ),
    reads: { title: '二七区人才公寓问答', authority: '二七区住房保障中心', published: '2026-05-06' },
    clauses: ['第1问|谁能申请人才公寓？', '第2问|怎么申请？', '第3问|租金多少？'],
  },
  {
    name: 'tables alone, each below its name',
    file: {
      name: '标准.docx',
      bytes: wordDocument([
        '二七区职业技能补贴标准目录',
        '培训补贴',
        {
          table: [
            ['等级', '金额'],
            ['初级工', '1000元'],
            ['高级工', '2000元'],
          ],
        },
        '鉴定补贴',
        {
          table: [
            ['等级', '金额'],
            ['初级工', '200元'],
          ],
        },
      ]),
    },
    reads: { title: '二七区职业技能补贴标准目录', topic: '技能' },
    clauses: ['第1段|培训补贴', '第2段|鉴定补贴'],
    unclear: ['初级工'],
  },
  {
    name: 'one table and nothing else',
    file: text('表.md', '# 二七区见习补贴标准\n\n| 学历 | 每月 |\n| --- | --- |\n| 本科 | 1500元 |\n| 硕士 | 1800元 |\n'),
    reads: { title: '二七区见习补贴标准' },
    clauses: ['第1段|第1段'],
    unclear: ['本科'],
  },
  {
    name: 'a list within paragraphs does not make its items the clauses',
    file: text(
      '列举.txt',
      `二七区青年创业场地支持办法
入驻的青年创业团队免收一年租金。
团队应当符合下列条件：
（一）负责人年龄不超过40周岁；
（二）在二七区登记。
场地由创业服务中心统一安排。
第二年起按市场价的一半收取。
本办法由二七区人力资源和社会保障局解释，自2026年5月1日起施行。`,
    ),
    reads: { title: '二七区青年创业场地支持办法', topic: '创业', effectiveFrom: '2026-05-01' },
    clauses: ['第1段|第1段', '第2段|团队应当符合下列条件', '第3段|第3段', '第4段|第4段', '第5段|第5段'],
    unclear: ['入驻的青年'],
  },
  {
    name: 'headings 一、二、 with paragraphs below',
    file: text(
      '标题.txt',
      '二七区引进博士安家费发放指南\n一、发放对象\n全职引进的博士。\n年龄不限。\n二、发放标准\n每人10万元，分五年发放。\n三、咨询\n咨询电话：0371-00000000。',
    ),
    reads: { title: '二七区引进博士安家费发放指南' },
    clauses: ['一、|发放对象', '二、|发放标准', '三、|咨询'],
  },
  {
    name: 'names in boxes and before colons',
    file: text(
      '方括号.txt',
      '二七区青年创业贷款贴息政策\n各街道办事处：\n申请条件：\n在二七区登记、成立不超过三年的青年企业。\n【贴息标准】\n按利息的50%贴息，每年最高5万元。\n【咨询电话】\n0371-68000000',
    ),
    reads: { title: '二七区青年创业贷款贴息政策' },
    clauses: ['第1段|申请条件', '第2段|贴息标准', '第3段|咨询电话'],
    unclear: ['在二七区登记'],
  },
  {
    name: 'boxes that ask and answer',
    file: text(
      '问答三.txt',
      '二七区人才子女入学问答\n【问】哪些人可以申请？\n【答】D类以上人才。\n【问】什么时候？\n【答】每年5月。',
    ),
    reads: { title: '二七区人才子女入学问答' },
    clauses: ['第1问|哪些人可以申请？', '第2问|什么时候？'],
  },
  {
    name: 'points alone, and lines that end with nothing',
    file: text('须知.txt', '二七区夜校报名须知\n• 年满18周岁的青年都可以报名\n• 每人每学期限报两门课，先到先得'),
    reads: { title: '二七区夜校报名须知' },
    clauses: ['第1段|年满18周岁的青年都可以报名', '第2段|第2段'],
    unclear: ['年满18周岁'],
  },
  {
    name: 'a saved page of plain paragraphs',
    file: text(
      '页.html',
      '<html><head><meta charset="utf-8"></head><body><h1>二七区高校毕业生求职补贴公告</h1><p>来源：区人社局　发布时间：2026-03-02</p><p>离校两年内未就业的高校毕业生，可以领取一次性求职补贴2000元。</p><p>申请通过“二七人社”窗口办理，受理时间为工作日。</p><p>咨询电话：0371-00000000</p><p>二七区人力资源和社会保障局</p><p>2026年3月1日</p></body></html>',
    ),
    reads: { title: '二七区高校毕业生求职补贴公告', published: '2026-03-02' },
    clauses: ['第1段|第1段', '第2段|第2段'],
    unclear: ['离校两年内'],
  },
  {
    name: 'paragraphs before 一、 hold as a clause of their own, what only opens the notice does not',
    file: text(
      '征集.txt',
      '关于征集青年见习岗位的通知\n各有关单位：\n为做好青年就业工作，现面向全区征集见习岗位。\n每家单位的见习岗位不少于3个。\n岗位以技术、管理类为主。\n现将有关事项通知如下：\n一、补贴标准\n每人每月2100元。\n二、报名时间\n12月1日至20日。\n二七区人力资源和社会保障局\n2026年11月20日',
    ),
    reads: { title: '关于征集青年见习岗位的通知', published: '2026-11-20' },
    clauses: ['|正文开头', '一、|补贴标准', '二、|报名时间'],
  },
  {
    name: 'paragraphs before the first point of a text that counts 1. 2.',
    file: text(
      '租房.txt',
      '关于受理大学生租房补贴的提示\n符合条件的大学生可以网上申请。\n1. 本科每月500元。\n2. 每月1日至15日受理。\n3. 窗口在政务服务中心。',
    ),
    reads: { title: '关于受理大学生租房补贴的提示' },
    clauses: ['|正文开头', '1.|1.', '2.|2.', '3.|3.'],
  },
  {
    name: 'an opening that names a sum says what holds',
    file: text(
      '标准.txt',
      '关于调整岗位补贴标准的通知\n各街道：\n经区政府同意，现将岗位补贴标准调整为每人每月2300元，自2026年1月1日起执行。\n一、对象\n就业困难人员。\n二、渠道\n就业补助资金。\n二七区人力资源和社会保障局\n2026年1月5日',
    ),
    reads: { title: '关于调整岗位补贴标准的通知', effectiveFrom: '2026-01-01' },
    clauses: ['|正文开头', '一、|对象', '二、|渠道'],
  },
]
