import { contentText, district } from '../../server/platform/district.ts'
import { readSignposts } from '../../server/policies/answers/signposts.ts'
import { departmentsIn } from '../../server/policies/departments/repository.ts'
import { readWordLists } from '../../server/word-lists.ts'

/** Reads everything of the package of `DISTRICT` that the server reads; says in a sentence what is wrong. */
try {
  readWordLists()
  readSignposts()
  JSON.parse(contentText('eligibility-facts.json'))
  console.log(
    `${district.name}（${district.city}${district.district}）：词表、去处和 ${departmentsIn(null).items.length} 个部门都读得懂。`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
