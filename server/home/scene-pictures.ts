import type { WeChat } from '../platform/wechat/wechat.ts'
import type { SceneCodes } from './scene-codes.ts'

/** Follows the scene; the only page that knows what to do with one. */
const page = 'pages/home/index'
/** A code never changes: so many are kept, the least lately asked for go first. */
const kept = 200

/**
 * The round codes on posters, as data addresses: only for what is there, each asked of WeChat once. Null where WeChat is
 * not connected or gives none.
 */
export function scenePictures(scenes: SceneCodes, wechat: Pick<WeChat, 'codeFor'> | null) {
  const known = new Map<string, Promise<string>>()

  function ask(code: string, { codeFor }: Pick<WeChat, 'codeFor'>): Promise<string> {
    const picture = known.get(code) ?? codeFor(code, page).then(toAddress)
    known.delete(code)
    known.set(code, picture)
    picture.catch(() => known.delete(code))
    for (const oldest of known.keys()) {
      if (known.size <= kept) break
      known.delete(oldest)
    }
    return picture
  }

  return async (code: string): Promise<string | null> => {
    if (!wechat || (await scenes.resolve(code)).kind === 'home') return null
    return ask(code, wechat).catch(() => null)
  }
}
export type ScenePictures = ReturnType<typeof scenePictures>

const toAddress = (bytes: Buffer) => `data:image/${bytes[0] === 0x89 ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`
