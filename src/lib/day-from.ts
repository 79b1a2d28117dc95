import { local } from '@/lib/time'

/** `20000102` or `2000-01-02` as the day it names; null where it names none. */
export function dayFrom(text: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})\D?(\d{2})\D?(\d{2})$/.exec(text.trim()) ?? []
  const iso = `${year}-${month}-${day}`
  return local(iso).format('YYYY-MM-DD') === iso ? iso : null
}
