import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { isWeapp } from '@/lib/platform'
import type { StructuredData } from '../../contract/home/structured-data.ts'

/** Puts a page's JSON-LD into the document while the page is seen. A data block runs nothing, so no script rule speaks of it. */
export function useStructuredData(data: StructuredData | null): void {
  const [isSeen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const text = data && isSeen ? JSON.stringify(data) : null
  useEffect(() => {
    if (isWeapp || text === null) return
    const element = document.createElement('script')
    element.type = 'application/ld+json'
    element.textContent = text
    document.head.append(element)
    return () => element.remove()
  }, [text])
}
