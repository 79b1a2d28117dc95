import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { type Filters, filterText, salaryStepText, sortTexts, withoutFilter } from '@/careers/job-filters'
import { Chip, ChipRow } from '@/kit/Chip'
import { Icon } from '@/kit/Icon'
import { Pressable } from '@/kit/Pressable'
import { ChoiceList, Sheet } from '@/kit/Sheet'
import { totalText } from '@/lib/numbers'
import type { EmploymentType, JobPage } from '../../../../contract/careers/jobs.ts'
import { degreeLabels, employmentLabels, experienceLabels } from '../../../../contract/careers/labels.ts'
import type { AskedDegree, AskedExperience } from '../../../../contract/people/qualifications.ts'
import './FilterBar.scss'

type Choice = 'salaryMin' | 'degree' | 'experience' | 'employmentType' | 'district'

const choices: { name: Choice; text: string; label: (value: string) => string }[] = [
  { name: 'salaryMin', text: '薪资', label: salaryStepText },
  { name: 'degree', text: '学历', label: value => degreeLabels[value as AskedDegree] },
  { name: 'employmentType', text: '类型', label: value => employmentLabels[value as EmploymentType] },
  { name: 'experience', text: '经验', label: value => experienceLabels[value as AskedExperience] },
  { name: 'district', text: '区域', label: value => value },
]
/** The line shows five chips at the most; the rest stand under 更多. */
const inLine: Choice[] = ['salaryMin', 'degree']
const underMore: Choice[] = ['employmentType', 'experience', 'district']

interface FilterBarProps {
  filters: Filters
  page: JobPage | null
  onChange: (filters: Filters) => void
}

/** Filters as chips. One that is set comes off with one tap; a choice shows how many jobs it leaves. */
export function FilterBar({ filters, page, onChange }: FilterBarProps) {
  const [opened, setOpened] = useState<Choice | 'more' | null>(null)
  const nextFair = page?.facets.fairId[0]
  const toggle = (name: 'freshGraduate' | 'fairId', value: string) =>
    onChange(filters[name] ? withoutFilter(filters, name) : { ...filters, [name]: value })
  const choose = (name: Choice, value: string | null) => {
    onChange(value === null ? withoutFilter(filters, name) : { ...filters, [name]: value })
    setOpened(null)
  }
  const setCount = underMore.filter(name => filters[name] !== undefined).length

  return (
    // A parent of its own: what opens in it is sent alone, not with all that follows on the page.
    <View>
      <ChipRow>
        <Chip
          isOn={filters.freshGraduate !== undefined}
          {...(filters.freshGraduate ? { icon: 'x' } : {})}
          onPress={() => toggle('freshGraduate', 'true')}
        >
          应届可投
        </Chip>
        {nextFair || filters.fairId ? (
          <Chip
            isOn={filters.fairId !== undefined}
            {...(filters.fairId ? { icon: 'x' } : {})}
            onPress={() => toggle('fairId', nextFair?.value ?? '')}
          >
            招聘会到场
          </Chip>
        ) : null}
        {inLine.map(name => (
          <ChoiceChip
            key={name}
            name={name}
            filters={filters}
            onOpen={() => setOpened(name)}
            onDrop={() => onChange(withoutFilter(filters, name))}
          />
        ))}
        <Chip isOn={setCount > 0} icon='filter' onPress={() => setOpened('more')}>
          {setCount > 0 ? `更多 ${setCount}` : '更多'}
        </Chip>
      </ChipRow>
      {opened === 'more' ? (
        <Sheet title='更多条件' onClose={() => setOpened(null)}>
          <ChoiceList
            options={underMore.map(name => ({
              value: name,
              text: `${textOf(name)}${filters[name] ? `：${filterText(name, filters)}` : ''}`,
            }))}
            value={null}
            onChoose={name => setOpened(name)}
          />
        </Sheet>
      ) : opened ? (
        <Sheet title={textOf(opened)} onClose={() => setOpened(null)}>
          <ChoiceList
            options={[{ value: null, text: '不限' }, ...optionsOf(opened, page)]}
            value={filters[opened] === undefined ? null : String(filters[opened])}
            onChoose={value => choose(opened, value)}
          />
        </Sheet>
      ) : null}
    </View>
  )
}

interface ChoiceChipProps {
  name: Choice
  filters: Filters
  onOpen: () => void
  onDrop: () => void
}

function ChoiceChip({ name, filters, onOpen, onDrop }: ChoiceChipProps) {
  const isSet = filters[name] !== undefined
  return (
    <Chip isOn={isSet} icon={isSet ? 'x' : 'down'} onPress={isSet ? onDrop : onOpen}>
      {isSet ? filterText(name, filters) : textOf(name)}
    </Chip>
  )
}

/** What the list is ordered by. */
export function SortButton({ sort, onChange }: { sort: Filters['sort']; onChange: (sort: Filters['sort']) => void }) {
  const [isOpen, setOpen] = useState(false)
  const options = (Object.keys(sortTexts) as Filters['sort'][]).map(value => ({ value, text: sortTexts[value] }))
  return (
    <>
      <Pressable className='sort-button' label={`排序：${sortTexts[sort]}`} onPress={() => setOpen(true)}>
        <Text>{sortTexts[sort]}</Text>
        <Icon name='down' />
      </Pressable>
      {isOpen ? (
        <Sheet title='排序' onClose={() => setOpen(false)}>
          <ChoiceList
            options={options}
            value={sort}
            onChoose={value => {
              onChange(value ?? 'relevance')
              setOpen(false)
            }}
          />
        </Sheet>
      ) : null}
    </>
  )
}

const textOf = (name: Choice) => choices.find(choice => choice.name === name)?.text ?? ''

function optionsOf(name: Choice, page: JobPage | null) {
  const label = choices.find(choice => choice.name === name)?.label ?? String
  return (page?.facets[name] ?? []).map(({ value, count }) => ({
    value,
    text: label(value),
    count: totalText({ total: count, isLeast: page?.isLeast }),
  }))
}
