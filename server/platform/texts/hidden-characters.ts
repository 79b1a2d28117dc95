import type { FieldError } from '../problem.ts'

/** Signs that show themselves and lean on no neighbour. Nearly every text is made of these alone and costs one scan. */
const doubtful =
  /[^\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u3400-\u9fff\uff00-\uff9f]/

const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/**
 * What is shown as nothing, save what holds an emoji together (group 1): the tags of a flag, the box of a keycap, a
 * joiner between two pictures, the choice between picture and sign.
 */
const hidden =
  /((?:\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|[0-9#*]\ufe0f\u20e3|\p{ExtPict}(?:[\ufe0e\ufe0f]|\p{EMod})?(?:\u200d(?=\p{ExtPict}))?)+)|(?:(?![\t\n])[\p{Cc}\p{DI}\p{Cs}\p{NChar}\ufff9-\ufffb])+/gu

/** No script puts more on one letter: what is above hides the lines around it. Cut, for the letter itself is still there. */
const heap = /(\p{M}{1,8})\p{M}*/gu

const zero = '有一个空字符（NUL），没有意义也存不下，请删去后再提交'
const half = '有半个字符，多半是表情被截断了，请删去或重新输入'
const tooDeep = '内容一层套一层太深了，请检查后再提交'
const hiddenName = '这一项的名称里有看不见的字符，请去掉后再提交'

const mostFaults = 20
const longestPath = 200
/** Nothing honest comes near it, and no stack is filled by it. */
const deepest = 100

/** Whether a text needs a closer look. */
export const isDoubtful = (text: string): boolean => doubtful.test(text)

/**
 * The text as people see it: without characters that show nothing (controls, zero width, directions, fillers), line
 * breaks of every kind as `\n`, at most eight marks on a letter. Linear. `refuse` is told in a sentence of what
 * nobody types and nothing can mend: NUL and halves of surrogate pairs; they are left out too.
 */
export function withoutHidden(text: string, refuse?: (message: string) => void): string {
  if (!isDoubtful(text)) return text
  if (text.includes('\0')) refuse?.(zero)
  if (!text.isWellFormed()) refuse?.(half)
  return text.replace(lineBreak, '\n').replace(hidden, '$1').replace(heap, '$1')
}

/**
 * Takes what is hidden out of every text inside parsed JSON, in place, and gives the value. `refuse` is told where
 * something cannot be mended; after twenty of those the rest is left as it is. Names with hidden characters are refused:
 * taken out, they could turn into another name, one that was checked for before.
 */
export function takeHiddenOut<T>(value: T, refuse: (fault: FieldError) => void): T {
  const path: (string | number)[] = []
  let faults = 0
  const tell = (message: string) => {
    if (faults++ < mostFaults) refuse({ path: withoutHidden(path.join('.').slice(0, longestPath)), message })
  }
  const mend = (inner: unknown): unknown => {
    if (faults >= mostFaults) return inner
    if (typeof inner === 'string') return withoutHidden(inner, tell)
    if (typeof inner !== 'object' || inner === null) return inner
    if (path.length >= deepest) tell(tooDeep)
    else if (Array.isArray(inner)) for (let i = 0; i < inner.length; i++) inner[i] = mendAt(i, inner[i])
    else for (const [name, held] of Object.entries(inner)) (inner as Record<string, unknown>)[name] = mendAt(name, held)
    return inner
  }
  const mendAt = (name: string | number, held: unknown): unknown => {
    path.push(name)
    if (typeof name === 'string' && withoutHidden(name) !== name) tell(hiddenName)
    const whole = mend(held)
    path.pop()
    return whole
  }
  return mend(value) as T
}
