import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSampleContent } from '../../../../server/imports/seed.ts'
import { startApp, type TestApp } from '../../../support/app.ts'

let t: TestApp
beforeAll(async () => {
  t = await startApp()
  await loadSampleContent(t.services)
})
afterAll(() => t.close())

const ask = (question: string) => t.call('POST /policies/questions', { body: { question, asOf: '2026-03-01' } })
const leadOf = async (question: string) => (await ask(question)).blocks[0]?.text ?? ''

test('what somebody says they are not, or never had, is believed', async () => {
  expect(await leadOf('我不是本科是大专，市里租房补贴有份没')).toMatch(/^按你说的不能领.*本科/)
  expect(await leadOf('不在企业上班在社区工作，能不能拿市里的生活补贴')).not.toMatch(/符合.*企业就业/)
  expect(await leadOf('没买过房也没结婚，人才公寓能不能租')).not.toMatch(/不能领/)
})

test('who is too old for one of two hears of the other, and short insurance is that of the district', async () => {
  expect(await leadOf('我36，人才公寓还收不收')).toMatch(/^市人才公寓符合不超过45周岁这一条；不能领的：区人才公寓/)
  expect(await leadOf('社保只交了四个月，区生活补贴现在能申不')).toMatch(/^按你说的不能领：区生活补贴.*满6个月/)
})

test('what is near the answer is told too, and what no longer holds says until when', async () => {
  const told = async (question: string) => (await ask(question)).blocks.map(b => b.text).join()
  expect(await told('去乡镇上班学费能退吗')).toContain('16000元')
  expect(await told('送外卖的能领社保补贴吗')).toMatch(/网约配送.*三分之二|三分之二.*网约配送/)
  expect(await leadOf('落户奖励那2000块今年还能领不')).toMatch(/2025年12月31日|2026年6月30日/)
})

test('a bare question is asked back, and an angry one that asks nothing gets a person', async () => {
  for (const question of ['怎么申请', '钱一般什么时候打到卡上']) expect((await ask(question)).outcome).toBe('clarify')
  expect(await leadOf('申请个人才公寓跑断了腿，就是糊弄老百姓')).toMatch(/^抱歉/)
})

test('names alone ask what there is, and what it comes to is said first', async () => {
  expect(await leadOf('买房补贴 大专')).toBe('市首次购房补贴，大专一次性1万元。')
  expect(await leadOf('助学贷款求职补贴')).toBe('每人2000元，一次性发放。')
})

test('a condition that many ask for is asked back with what each says, and so is what goes to which card', async () => {
  for (const question of ['社保几个月', '补贴打到哪个卡', '补贴什么时候到账']) {
    const { outcome, blocks } = await ask(question)
    expect([question, outcome]).toEqual([question, 'clarify'])
    expect(blocks[0]?.options.length).toBeGreaterThan(1)
  }
})

test('who says what they are and names no benefit reads what that rules out, and where it does not matter', async () => {
  expect(await leadOf('自考本科算不算')).toMatch(/^按你说的不能领.*市生活补贴.*全日制.*没有这一条的：/)
  expect(await leadOf('外地户口能领补贴吗')).toMatch(/^能领的有区生活补贴（不要求落户）.*按你说的不能领市生活补贴/)
})

test('what was said and does not fit is told beside what was asked', async () => {
  const { blocks } = await ask('硕士毕业两年，社保交了四个月，区里的生活补贴啥时候能申请')
  expect(blocks[0]?.text).toContain('1月、4月、7月、10月')
  expect(blocks.find(({ kind }) => kind === 'condition')).toMatchObject({
    state: 'failed',
    label: expect.stringContaining('满6个月'),
  })
})

test('two that may be drawn together come with their sum and its terms, and who takes trainees on, or asks a level that grants no such thing, reads what there is for them', async () => {
  expect(await leadOf('市生活补贴和区生活补贴硕士加起来一个月多少')).toContain('两项一起每月1600元（600元＋1000元）')
  const told = async (question: string) => (await ask(question)).blocks.map(({ text }) => text).join()
  expect(await told('单位想接收实习学生，有啥奖励没有')).toContain('留用')
  expect(await told('二七区的买房补贴有吗')).toContain('契税')
})

test('what several benefits come to together is told with its terms, each only where both may be had', async () => {
  expect(await leadOf('本科生活补贴和租房补贴一共能拿多少')).toBe(
    '本科每月最多1400元：市租房补贴600元＋市生活补贴500元＋区生活补贴300元，要每项都符合。',
  )
  expect(await leadOf('区里和市里的青年驿站我都能住吗')).toMatch(/^文件没有写/)
})

test('a benefit that is called by its sum is the one that pays it, and a sum of one’s own names none', async () => {
  expect(await leadOf('那个三百块一个月的补贴本科的怎么申')).toContain('“政策兑现”栏目')
  expect(await leadOf('区里每个月那三百块，户口在洛阳能领吗')).toMatch(/^能，不要求落户/)
  expect((await ask('月薪三千补贴怎么申')).outcome).toBe('clarify')
})

test('a case with a clause of its own is told by that clause, and one benefit in two documents by both', async () => {
  expect(await leadOf('合租怎么领')).toContain('按人分别申请')
  const told = (await ask('创业大赛一等奖多少钱')).blocks.map(({ text }) => text).join()
  expect(told).toMatch(/10万元.*50万元/)
})

test('a household register anywhere else is read from the name of the place, and a county of the city is no other place', async () => {
  expect(await leadOf('购房补贴硕士 上海户口')).toMatch(/^按你说的不能领.*落户郑州/)
  expect(await leadOf('购房补贴硕士 荥阳户口')).not.toMatch(/不能领/)
})

test('what other offices grant is sent to them, unless it goes on about a benefit of here', async () => {
  for (const question of ['生孩子给补贴吗', '失业金怎么领', '家电补贴怎么领'])
    expect(await leadOf(question)).toMatch(/没有收录.*12345/)
  const { id } = await ask('契税补贴怎么算')
  const next = await t.call('POST /policies/questions', {
    body: { question: '生了二胎的补多少', asOf: '2026-03-01', previousId: id },
  })
  expect(next.blocks.map(({ text }) => text).join()).toContain('70%')
})

test('letters inside of a word are read with its characters', async () => {
  expect((await ask('租fang补贴什么时候fa')).readAs).toBe('租房补贴什么时候发')
  expect((await ask('E类怎么认定')).readAs).toBeNull()
})

test('what is paid by the year says for how many years and what that comes to', async () => {
  expect(await leadOf('博士后一年生活费多少')).toBe('市博士后资助每年10万元，最长2年，共20万元（10万元×2年）。')
})

test('who names their class of talents reads the sentence of that class, not of those beside it', async () => {
  expect(await leadOf('E类人才孩子上学怎么安排')).toMatch(/^E类/)
  expect(await leadOf('C类人才孩子上学怎么安排')).toMatch(/C、D类/)
  expect(await leadOf('我是E类人才孩子能择校吗')).toMatch(/^E类/)
})

test('the sentence that begins with what was asked leads, though another one names a sum', async () => {
  expect(await leadOf('人才公寓押金多少')).toBe('押金为一个月租金。')
  expect(await leadOf('人才公寓租金多少')).toMatch(/^租金/)
})

test('whether an employer has to pay in is asked of the measure, and that none does is a complaint', async () => {
  expect(await leadOf('见习期间单位给不给交社保')).toMatch(/不缴纳社会保险/)
  expect(await leadOf('见习单位不给交社保怎么办')).toMatch(/12333/)
})

test('who asks whether one has to go there reads where it is done, and not how long it takes', async () => {
  expect(await leadOf('公积金提取租房得跑柜台吗')).toContain('柜台')
  expect(await leadOf('公积金提取几天到账')).toContain('1个工作日')
})

test('whether there is any for a case that the document rules out is told by the sentence that rules it out', async () => {
  expect(await leadOf('买二手房契税区里给补吗')).toContain('新建商品住房')
  expect(await leadOf('个体户老板自己交社保有社保补贴没')).toMatch(/不属于灵活就业/)
})

test('Pinyin is read in every word that the lists know, not only in those that benefits are called by', async () => {
  expect(await leadOf('kao le ge zhongji ruankao you jiangli ma')).toContain('2000元')
})

test('how long it has been is held against the limit, of insurance, of a certificate and of coming back', async () => {
  expect(await leadOf('留学回来两年半了学历认证费还给报吗')).toMatch(/^按你说的不能领.*回国2年以内/)
  expect(await leadOf('交了8个月失业险考了中级电工给补不')).toMatch(/^按你说的不能领.*满12个月/)
  expect(await leadOf('没交够三个月社保，区租房补贴能申吗')).toMatch(/^按你说的不能领.*满3个月/)
  expect(await leadOf('cpa考过了在二七上班才半年，有奖没')).toContain('满12个月')
})

test('what happened while one drew it is asked of what was spoken of before, whatever else it names', async () => {
  const { id } = await ask('市租房补贴怎么申请')
  const next = await t.call('POST /policies/questions', {
    body: { question: '中途买房了呢', asOf: '2026-03-01', previousId: id },
  })
  expect(next.blocks[0]?.text).toMatch(/购买自有住房/)
})

test('somebody at a public institution without one of its posts is not ruled out as one who has it', async () => {
  expect(await leadOf('我在事业单位但是没编制能领生活补贴吗')).not.toMatch(/不能领/)
  expect(await leadOf('我是事业编能领市生活补贴吗')).toMatch(/不能领/)
})

test('a clause that the documents’ words for a question name by its heading answers it', async () => {
  expect(await leadOf('孵化器里租工位大学生要钱不')).toContain('免费')
  expect(await leadOf('孵化器租金补多少')).toContain('50%')
  expect(await leadOf('见习单位把我留下了给单位啥好处')).toContain('2000元')
})

test('how often it is paid is asked of the payout, and what a lender may not have is no fraud', async () => {
  expect(await leadOf('市租房补贴是一个月发一次还是一季度')).toContain('按季度发放')
  expect(await leadOf('开网贷公司能拿场地补贴吗')).toMatch(/金融放贷/)
  expect(await leadOf('网贷还不上被催收')).toMatch(/110/)
})

test('who says how old they are is told up to what age, and who asks which class, all of them', async () => {
  expect(await leadOf('41岁在德化街开店给补吗')).toContain('40周岁')
  expect(await leadOf('副高职称38岁能评几类')).toContain('D类')
})

test('what no longer holds is told by the sentence that repeals it, where what was before is asked', async () => {
  expect(await leadOf('原来的一次性3000租房还有吗')).toMatch(/不再执行|失效/)
  expect(await leadOf('区租房补贴到哪年截止')).toContain('2027年5月31日')
})

test('a rent below the sum is told of before the sum, which stands below it', async () => {
  const { blocks } = await ask('硕士租房市里900，房租只有700给多少')
  expect(blocks[0]?.text).toContain('按实际租金发放')
  expect(blocks.map(({ text }) => text).join()).toContain('900元')
  expect(await leadOf('硕士租房市里给多少')).toContain('900元')
})

test('an age is one without its unit, who complains gets the office for it, and who may is told the sum too', async () => {
  for (const question of ['市生活补贴，我36了行吗', '区生活补贴，今年三十八了还能领吗'])
    expect([question, await leadOf(question)]).toEqual([question, expect.stringContaining('35周岁')])
  expect(await leadOf('工作人员爱答不理 往哪反映')).toContain('投诉电话')
  expect(await leadOf('气死我了 跑了三趟都没办成')).toMatch(/^抱歉/)
  expect((await ask('残疾人毕业给钱吗')).blocks.map(({ kind, text }) => `${kind} ${text}`)).toContain('benefit 一次性2000元。')
})
