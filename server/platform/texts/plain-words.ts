const open = { '(': ')', '[': ']' } as const
const otherMarks = /[…<>#%@^$!&\\\s]/
const most = 40

/** The words that a pattern of a word list stands for, where it has only choices: `会计[师]` gives 会计 and 会计师. */
export function plainWords(pattern: string): string[] {
  if (otherMarks.test(pattern)) return []
  let rest = pattern
  let words = ['']
  while (rest) {
    const first = rest[0] as string
    if (first === '(' || first === '[') {
      const end = rest.indexOf(open[first])
      const inside = rest.slice(1, end)
      if (end < 0 || /[([]/.test(inside)) return []
      const choices = [...inside.split('|'), ...(first === '[' ? [''] : [])]
      words = words.flatMap(word => choices.map(choice => word + choice)).slice(0, most)
      rest = rest.slice(end + 1)
    } else {
      words = words.map(word => word + first)
      rest = rest.slice(1)
    }
  }
  return words
}
