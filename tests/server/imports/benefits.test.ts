import { expect, test } from 'vitest'
import { readBenefits } from '../../../server/imports/jobs/benefits.ts'
import { readWordLists } from '../../../server/word-lists.ts'

const { benefits } = readWordLists().tables

test.each([
  ['五险一金、双休、年终奖、团建', ['五险一金', '双休', '年终奖', '团建']],
  ['缴社保，包吃包住', ['五险', '包吃住']],
  ['有宿舍，免费午餐', ['提供住宿', '工作餐']],
  ['提供食宿', ['提供住宿']],
  ['全勤奖200元/月，季度奖', ['季度奖', '全勤奖']],
  ['五险一金 体检 培训 餐补', ['五险一金', '餐补', '体检', '培训']],
  ['年度体检，岗前培训', ['定期体检', '培训']],
  ['月休4天、生日蛋糕、夜班补贴', ['月休4天', '生日蛋糕', '夜班补贴']],
  ['住宿免费，午餐补助，工伤险，年底双薪', ['包住', '餐补', '工伤险', '年底双薪']],
  // Nobody has said these.
  ['无夜班补贴，工伤险自理', []],
  ['无五险一金，社保自理', []],
  ['单双休，非双休', []],
  ['不包吃住，无宿舍，食宿自理', []],
  ['入职体检合格，体检费自理', []],
  ['培训费自理，担任培训讲师', []],
  ['负责宿舍管理、团建策划', []],
])('“%s” names the benefits %j and no others', (text, names) => expect(readBenefits(text, benefits)).toEqual(names))
