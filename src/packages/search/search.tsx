import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { type ApiError, asApiError } from '@/api/errors'
import { searchAll } from '@/api/home'
import { NavBar } from '@/frame/NavBar'
import { Screen } from '@/frame/Screen'
import { useDelayed } from '@/hooks/use-delayed'
import { SearchBox } from '@/kit/SearchBox'
import { Skeleton } from '@/kit/Skeleton'
import { Failure } from '@/kit/StateCard'
import { decoded } from '@/lib/decoded'
import type { SearchResults } from '../../../contract/home/search.ts'
import { Results } from './components/Results'
import { Start } from './components/Start'
import { Suggestions } from './components/Suggestions'
import { rememberSearch } from './recent'
import './search.scss'

export default function SearchPage() {
  const asked = decoded(useRouter().params.q ?? '')
  const [typed, setTyped] = useState(asked)
  // An object, so that the same words can be asked again.
  const [asking, setAsking] = useState({ words: asked })
  const { words } = asking
  const [results, setResults] = useState<SearchResults | null>(null)
  const [error, setError] = useState<ApiError | null>(null)
  const isLoading = words !== '' && results === null && error === null
  const isTyping = typed.trim() !== '' && typed.trim() !== words
  const showsSkeleton = useDelayed(isLoading)

  useEffect(() => {
    const { words } = asking
    if (!words) return
    let isCurrent = true
    setResults(null)
    setError(null)
    searchAll(words)
      .then(found => {
        if (!isCurrent) return
        setResults(found)
        rememberSearch(words)
      })
      .catch(failure => isCurrent && setError(asApiError(failure)))
    return () => {
      isCurrent = false
    }
  }, [asking])

  const search = (text: string) => {
    setTyped(text)
    setAsking({ words: text.trim() })
  }

  return (
    <Screen
      title='搜索'
      nav={
        <NavBar>
          <View className='search-page__box'>
            <SearchBox
              placeholder='岗位、活动、地点、政策'
              value={typed}
              isFocused={asked === ''}
              onInput={setTyped}
              onConfirm={() => search(typed)}
              onClear={() => search('')}
            />
          </View>
        </NavBar>
      }
    >
      <View className='page-body' aria-live='polite'>
        {isTyping ? <Suggestions typed={typed} onSearch={search} /> : null}
        {words === '' && !isTyping ? <Start onChoose={search} /> : null}
        {showsSkeleton ? <Skeleton /> : null}
        {error ? <Failure error={error} onRetry={() => search(words)} /> : null}
        {results && !isTyping ? <Results results={results} onSearch={search} /> : null}
      </View>
    </Screen>
  )
}
