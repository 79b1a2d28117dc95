import { expect, test } from 'vitest'
import { readWordLists } from '../../../../server/word-lists.ts'

const { flagsIn } = readWordLists().postings
const kindsOf = (text: string) => [...new Set(flagsIn({ 任职要求: text }).map(({ kind }) => kind))]

test.each([
  '入职先交300元鸭金',
  '需缴纳诚信金八百',
  '报到时交200元手续费',
  '毕业证放在公司',
  '交钱才能上班',
  '做任务返佣金，需先垫资',
  '长期收购闲置银行卡',
  '提供个人账户，按流水抽成',
  '前两天免费试岗',
  '工资要压一个月',
  '不给员工缴纳社保',
  '自愿放弃五险一金可加薪',
  '社保折算成现金',
])('“%s” is unlawful and keeps the posting back', text => expect(kindsOf(text)).toContain('fraud'))

test.each([
  '要求：男，能加班',
  '更希望是小姑娘',
  '适合年轻小伙子',
  '女，20-28',
  '家里有娃的慎投',
  '三年内不允许生育',
  '外省籍员工不接收',
  '东三省勿投',
  '无色盲',
  '戴眼镜的勿扰',
  '不要处女座',
  '生肖与店长不合的别来',
  '仅限985、双一流',
  '211院校毕业者优先',
  '第一学历须统招本科',
  '函授、自考勿投',
  '超过38的就别投了',
  '00后小伙伴的优先',
  '五十岁以上就算了',
  '最好年轻一点',
])('“%s” is a limit and keeps the posting back', text => expect(kindsOf(text)).toContain('discrimination'))

test.each([
  '反洗钱专员，反传销讲座讲师',
  '打击刷单的宣传',
  '整理押金条，前台押金清点',
  '共享充电宝押金退还客服',
  '社保专员，入职即缴五险一金',
  '没有社保的毕业生也能申请',
  '缴费上门服务',
  '残疾人不收费，慢性病随访',
  '985高校宣讲会执行，211路公交司机',
  '自考助学中心老师，第一学历不限',
  '100以内都可以，前30名以内均可',
  '年轻人最好的夜校，服务90后客群',
  '近视防控讲师，属地管理',
  '有孩子的顾客接待',
])('“%s” asks nothing unlawful', text => expect(kindsOf(text)).toEqual([]))
