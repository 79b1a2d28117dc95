import type { AccessTokens } from './access-token.ts'
import type { WeChatRequests } from './requests.ts'

const sceneForm = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

/** The round code that opens a page of the program. It never runs out, so it is never a pass. */
export const miniProgramCodes = (requests: WeChatRequests, tokens: AccessTokens) => ({
  /** A PNG or JPEG. Throws `RangeError` for a scene that WeChat would refuse. */
  async codeFor(scene: string, page: string): Promise<Buffer> {
    if (!sceneForm.test(scene)) throw new RangeError('a scene is 1 to 32 of the characters WeChat allows')
    const body = { scene, page: page.replace(/^\//, ''), check_path: false, width: 430 }
    return tokens.use(token => requests.picture('/wxa/getwxacodeunlimit', { query: { access_token: token }, body }))
  },
})
