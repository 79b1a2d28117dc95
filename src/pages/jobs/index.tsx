import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { searchJobs, useJobSearch } from '@/careers/job-search'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { SearchBox } from '@/kit/SearchBox'
import { Tabs } from '@/kit/Tabs'
import { district } from '@/lib/district'
import { EmployerList } from './components/EmployerList'
import { FairList } from './components/FairList'
import { JobList } from './components/JobList'
import './index.scss'

const sections = [
  { value: 'jobs', text: '岗位' },
  { value: 'fairs', text: '招聘会' },
  { value: 'employers', text: '企业' },
] as const

export default function JobsPage() {
  const { section, words } = useJobSearch()
  const [typed, setTyped] = useState(words)
  useEffect(() => setTyped(words), [words])
  const clear = () => {
    setTyped('')
    searchJobs({ words: '' })
  }
  usePageShare(() => ({ title: `${district.area}正在招的岗位和招聘会`, path: '/pages/jobs/index', picture: 'fair' }))
  return (
    <Screen
      title='招聘'
      tab='jobs'
      nav={
        <NavBar isTab>
          <View className='jobs-page__search'>
            <SearchBox
              placeholder='职位、企业、技能'
              value={typed}
              onInput={setTyped}
              onConfirm={() => searchJobs({ words: typed.trim() })}
              onClear={clear}
            />
          </View>
        </NavBar>
      }
    >
      <View className='jobs-page'>
        <Tabs
          label='招聘内容'
          size='large'
          options={sections}
          value={section}
          onChange={value => searchJobs({ section: value })}
        />
        {section === 'jobs' ? <JobList words={words} onClearWords={clear} /> : null}
        {section === 'fairs' ? <FairList /> : null}
        {section === 'employers' ? <EmployerList words={words} /> : null}
      </View>
    </Screen>
  )
}
