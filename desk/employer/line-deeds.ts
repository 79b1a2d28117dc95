import type { BoothLine, LineDeed } from '../../contract/careers/lines.ts'

/** The line as it will be once the server has heard of these deeds: what one did without a network is seen at once. */
export const afterDeeds = (line: BoothLine, deeds: readonly LineDeed[]): BoothLine => deeds.reduce(afterDeed, line)

function afterDeed(line: BoothLine, { number, deed, at }: LineDeed): BoothLine {
  const waiting = line.waiting.filter(one => one.number !== number)
  const others = line.called.filter(one => one.number !== number)
  const isWaiting = waiting.length < line.waiting.length
  const called = line.called.find(one => one.number === number)
  const inOrder = (list: BoothLine['called']) => [...list].sort((a, b) => a.number - b.number)
  if (deed === 'call')
    return isWaiting ? { ...line, waiting, called: inOrder([...others, { number, calls: 1, calledAt: at }]) } : line
  if (deed === 'came') return isWaiting || called ? { ...line, waiting, called: others, came: line.came + 1 } : line
  if (!called) return line
  if (deed === 'lost') return called.calls >= 2 ? { ...line, called: others, lost: line.lost + 1 } : line
  return { ...line, called: inOrder([...others, { number, calls: Math.min(2, called.calls + 1), calledAt: at }]) }
}
