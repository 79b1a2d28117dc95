/**
 * Why a message did not go out. `number`: this number takes none. `limited`: it had too many already. `refused`: something
 * is wrong with the account, for whoever runs this. `busy`: it was not taken, later may do. `unsure`: no answer came, so
 * that it may be under way all the same.
 */
export type SmsFault = 'number' | 'limited' | 'refused' | 'busy' | 'unsure'

export class SmsError extends Error {
  readonly fault: SmsFault
  /** The provider's own word for it, and the number under which it finds the request. Neither names anybody. */
  readonly code: string
  readonly requestId: string | null

  constructor(fault: SmsFault, code: string, requestId: string | null = null) {
    super(`${fault}: ${code}`)
    this.fault = fault
    this.code = code
    this.requestId = requestId
  }
}

/** Sends short text messages. Throws `SmsError` where a message was not taken. */
export interface SmsSender {
  /** So many in a day, to all together: each costs money, and whoever asks is not known yet. */
  mostADay: number
  /** Whether the number leaves this machine. */
  isOutside: boolean
  sendCode(phone: string, code: string): Promise<void>
}

/** For demonstrations: the code goes to the operator's screen, the number stays masked. */
export const printingSms = (print: (line: string) => void): SmsSender => ({
  mostADay: Number.POSITIVE_INFINITY,
  isOutside: false,
  sendCode: async (phone, code) => print(`演示短信 → 尾号 ${phone.slice(-4)}：验证码 ${code}，5 分钟内有效`),
})
