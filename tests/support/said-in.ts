import { hasIdForm } from '../../server/platform/ids.ts'

const isHash = (text: string) => /^[0-9a-f]{32,}$/.test(text)
/** 统一社会信用代码: tests make them up. */
const isCreditCode = (text: string) => /^9[0-9A-Z]{17}$/.test(text)

/** What a reply says, a line for each text and figure in one width: not its random ids, credit codes and hashes, which may hold any digits. */
export function saidIn(reply: unknown): string {
  if (typeof reply === 'object' && reply !== null) return Object.values(reply).map(saidIn).filter(Boolean).join('\n\n\n')
  const text = String(reply ?? '')
  return hasIdForm(text) || isCreditCode(text) || isHash(text) ? '' : text.normalize('NFKC')
}
