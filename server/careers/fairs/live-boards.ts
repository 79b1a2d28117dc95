import type { FairLive } from '../../../contract/careers/fairs.ts'
import { second } from '../../platform/clock.ts'
import { ProblemError } from '../../platform/problem.ts'
import type { FairLiveBoard } from './live.ts'

/** Well within the five seconds that a board may be old. */
const every = 2 * second
const mostWatchers = 200

interface Board {
  watchers: Set<() => void>
  /** Counts up with each computation. */
  round: number
  latest: FairLive
  timer: NodeJS.Timeout
}

/** Boards that are being watched: one computation each, however many watch, and none where nobody does. */
export function liveBoards(live: Pick<FairLiveBoard, 'of'>) {
  const boards = new Map<string, Board>()
  let watching = 0

  async function refresh(fairId: string, board: Board) {
    try {
      board.latest = await live.of(fairId)
      board.round++
      for (const wake of board.watchers) wake()
    } catch {
      // The fair was taken off, or the database is away: the watchers see the board grow old and ask again.
    } finally {
      if (boards.get(fairId) === board) board.timer = setTimeout(() => void refresh(fairId, board), every).unref()
    }
  }

  function open(fairId: string, latest: FairLive): Board {
    const known = boards.get(fairId)
    if (known) return known
    const board: Board = { watchers: new Set(), round: 1, latest, timer: setTimeout(() => void refresh(fairId, board), every) }
    board.timer.unref()
    boards.set(fairId, board)
    return board
  }

  function leave(fairId: string, board: Board, wake: () => void) {
    watching--
    board.watchers.delete(wake)
    if (board.watchers.size > 0) return
    clearTimeout(board.timer)
    boards.delete(fairId)
  }

  return {
    /** What is true now, and then every two seconds; whoever reads slowly misses some. Throws where there is no such fair. */
    async watch(fairId: string): Promise<AsyncIterable<FairLive>> {
      if (watching >= mostWatchers)
        throw new ProblemError(503, 'too-many-watchers', '看板打开得太多', '同时打开的现场看板太多，请关掉不用的再试。', {
          retryAfter: 10,
        })
      const latest = boards.get(fairId)?.latest ?? (await live.of(fairId))
      const board = open(fairId, latest)
      let wakeUp = () => {}
      let isOver = false
      let seen = 0
      const wake = () => wakeUp()
      board.watchers.add(wake)
      watching++
      const stop = () => {
        if (isOver) return
        isOver = true
        leave(fairId, board, wake)
        wake()
      }
      const next = async (): Promise<IteratorResult<FairLive>> => {
        if (!isOver && seen === board.round)
          await new Promise<void>(resolve => {
            wakeUp = resolve
          })
        if (isOver) return { done: true, value: undefined }
        seen = board.round
        return { done: false, value: board.latest }
      }
      const iterator: AsyncIterator<FairLive> = {
        next,
        return: async () => {
          stop()
          return { done: true, value: undefined }
        },
      }
      return { [Symbol.asyncIterator]: () => iterator }
    },

    /** How many boards are computed now. */
    size: () => boards.size,
  }
}
export type LiveBoards = ReturnType<typeof liveBoards>
