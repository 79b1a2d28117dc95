import { type Filters, filterText } from '@/careers/job-filters'
import { Button } from '@/kit/Button'
import { Empty } from '@/kit/StateCard'
import { totalText } from '@/lib/numbers'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import type { JobFacets, NearestJobs, UnderstoodWords } from '../../contract/careers/jobs.ts'

interface NothingFoundProps {
  /** What was asked, as it was typed. */
  words: string
  /** What was set by hand. */
  filters?: Partial<Filters>
  found: (NearestJobs & { understood: UnderstoodWords[]; facets?: JobFacets }) | null
  onTakeOff: (chip: UnderstoodWords) => void
  /** `alone`: without what was set by hand. */
  onSearch: (words: string, alone?: boolean) => void
  onDropFilter?: (name: string) => void
}

/** Says what stands in the way, and takes it away with one tap. */
export function NothingFound({ words, filters = {}, found, onTakeOff, onSearch, onDropFilter }: NothingFoundProps) {
  const nearest = found?.nearestWords
  if (nearest)
    return (
      <Empty title={`没有岗位写到“${withoutWords(words, nearest)}”`} text='这几个字没有岗位用过，其余的有'>
        <Button size='small' onPress={() => onSearch(nearest)}>
          找“{nearest}”
        </Button>
      </Empty>
    )
  const hint = found?.dropHint
  const isAsked = words !== '' || Object.keys(filters).some(name => name !== 'sort')
  if (!hint && !isAsked)
    return (
      <Empty title='还没有岗位' text='企业的岗位表导入后就会出现在这里' action='看招聘会' onAction={() => open(paths.fairs())} />
    )
  if (!hint)
    return (
      <Empty
        title='没有符合全部条件的岗位'
        text='少说一两个条件，或者换个说法'
        action='看全部岗位'
        onAction={() => onSearch('', true)}
      />
    )
  const conditions = found.understood.filter(({ filter }) => filter !== 'q')
  if (hint.filter === 'rest') {
    const kept = textOf(words, conditions)
    return (
      <Empty title='没有符合全部条件的岗位' text={`只找“${kept}”有 ${totalText(hint)} 个`}>
        <Button size='small' onPress={() => onSearch(kept, true)}>
          只找“{kept}”
        </Button>
      </Empty>
    )
  }
  const chip = conditions.find(({ filter }) => filter === hint.filter)
  const name = chip?.label ?? (hint.filter === 'q' ? textOf(words, conditions) : filterText(hint.filter, filters, found.facets))
  const drop = () => {
    if (chip) onTakeOff(chip)
    else if (hint.filter === 'q') onSearch(conditions.map(condition => condition.words).join(' '))
    else onDropFilter?.(hint.filter)
  }
  return (
    <Empty title='没有符合全部条件的岗位' text={`去掉“${name}”后有 ${totalText(hint)} 个`}>
      <Button size='small' onPress={drop}>
        去掉“{name}”
      </Button>
    </Empty>
  )
}

/** What is left of the typed words beside those that were understood as conditions. */
const textOf = (typed: string, conditions: UnderstoodWords[]) =>
  tidied(conditions.reduceRight((left, { span: [from, to] }) => `${left.slice(0, from)} ${left.slice(to)}`, typed))

/** The typed words without those that jobs have. */
const withoutWords = (typed: string, known: string) =>
  tidied(known.split(' ').reduce((left, word) => left.replace(word, ' '), typed))

const tidied = (words: string) => words.replace(/\s+/g, ' ').trim()
