import { expect, test } from 'vitest'
import { employerNameKinds, shortNameOf } from '../../../../server/careers/employers/short-name.ts'
import { readWordList } from '../../../../server/platform/texts/word-list.ts'

const words = readWordList('employer-names.json', employerNameKinds)
const short = (name: string, onFile: string | null = null) => shortNameOf(name, onFile, words)

test('an employer is called by the short name on file, else by its name without form and place', () => {
  expect(short('云杉软件（郑州）有限公司', '云杉')).toBe('云杉')
  expect(short('云杉软件（郑州）有限公司')).toBe('云杉软件')
  expect(short('河南省郑州市青禾生活超市集团股份有限公司')).toBe('青禾生活超市')
  expect(short('郑州老磨坊调味食品有限责任公司')).toBe('老磨坊调味食品')
  expect(short('账清财税服务（普通合伙）')).toBe('账清财税服务')
})

test('a name without a legal form stays, and none is cut to nothing', () => {
  expect(short('河南日报')).toBe('河南日报')
  expect(short('豫见文创')).toBe('豫见文创')
  expect(short('郑州有限公司')).toBe('郑州')
  expect(short('有限公司')).toBe('有限公司')
})
