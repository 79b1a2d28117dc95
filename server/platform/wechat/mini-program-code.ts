import type { AccessTokens } from './access-token.ts'
import { type WeChatRequests, WeChatUnavailable } from './requests.ts'

const sceneForm = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/

/** The round code that opens a page of the program. It never runs out, so it is never a pass. */
export const miniProgramCodes = (requests: WeChatRequests, tokens: AccessTokens) => ({
  /**
   * A PNG or JPEG. Throws `RangeError` for a scene that WeChat would refuse, and where WeChat sends
   * no picture.
   */
  async codeFor(scene: string, page: string): Promise<Buffer> {
    if (!sceneForm.test(scene)) throw new RangeError('a scene is 1 to 32 of the characters WeChat allows')
    const body = { scene, page: page.replace(/^\//, ''), check_path: false, width: 430 }
    const picture = await tokens.use(token =>
      requests.picture('/wxa/getwxacodeunlimit', { query: { access_token: token }, body }),
    )
    if (!isPicture(picture)) throw new WeChatUnavailable('no picture')
    return picture
  },
})

const isPicture = (bytes: Buffer) =>
  bytes.length > 4 && (bytes.readUInt32BE(0) === 0x89504e47 || bytes.readUIntBE(0, 3) === 0xffd8ff)
