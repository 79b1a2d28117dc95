import { type Filters, filterText, withoutFilter } from '@/careers/job-filters'
import { searchJobs } from '@/careers/job-search'
import { Button } from '@/kit/Button'
import { Empty } from '@/kit/StateCard'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { JobPage, UnderstoodWords } from '../../../../contract/careers/jobs.ts'

interface NothingFoundProps {
  page: JobPage | null
  query: Filters & { q?: string }
  onTakeOff: (chip: UnderstoodWords) => void
  onClearWords: () => void
}

/** Says what stands in the way, and takes it away with one tap. */
export function NothingFound({ page, query: { q = '', ...filters }, onTakeOff, onClearWords }: NothingFoundProps) {
  const nearest = page?.nearestWords
  if (nearest)
    return (
      <Empty title={`没有岗位写到“${withoutWords(q, nearest)}”`} text='这几个字没有岗位用过，其余的有'>
        <Button size='small' onPress={() => searchJobs({ words: nearest })}>
          找“{nearest}”
        </Button>
      </Empty>
    )
  const hint = page?.dropHint
  if (!hint)
    return (
      <Empty title='还没有岗位' text='企业的岗位表导入后就会出现在这里' action='看招聘会' onAction={() => open(paths.fairs())} />
    )
  const chip = page.understood.find(({ filter }) => filter === hint.filter && filter !== 'q')
  const name = chip?.label ?? filterText(hint.filter, { ...filters, q }, page.facets)
  const drop = () => {
    if (chip) onTakeOff(chip)
    else if (hint.filter === 'q') onClearWords()
    else searchJobs({ filters: withoutFilter(filters, hint.filter) })
  }
  return (
    <Empty title='没有符合全部条件的岗位' text={`去掉“${name}”后有 ${hint.total} 个`}>
      <Button size='small' onPress={drop}>
        去掉“{name}”
      </Button>
    </Empty>
  )
}

/** The typed words without those that jobs have. */
const withoutWords = (typed: string, known: string) =>
  known
    .split(' ')
    .reduce((left, word) => left.replace(word, ' '), typed)
    .replace(/\s+/g, ' ')
    .trim()
