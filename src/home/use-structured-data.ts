import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { isWeapp } from '@/lib/platform'
import type { StructuredData } from '../../contract/home/structured-data.ts'

/** Puts a page's JSON-LD into the document while the page is seen. A data block runs nothing, so no script rule speaks of it. */
export function useStructuredData<T>(thing: T | null, describe: (thing: T) => StructuredData): void {
  const [isSeen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const text = !isWeapp && thing && isSeen ? described(thing, describe) : null
  useEffect(() => {
    if (text === null) return
    const element = document.createElement('script')
    element.type = 'application/ld+json'
    element.textContent = text
    document.head.append(element)
    return () => element.remove()
  }, [text])
}

/** What cannot be described is left out: the page says itself what is wrong. */
function described<T>(thing: T, describe: (thing: T) => StructuredData): string | null {
  try {
    return JSON.stringify(describe(thing))
  } catch {
    return null
  }
}
