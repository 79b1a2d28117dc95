/** Sends short text messages. Throws where the message was not taken. */
export interface SmsSender {
  sendCode(phone: string, code: string): Promise<void>
}

/** For demonstrations: the code goes to the operator's screen, the number stays masked. */
export const printingSms = (print: (line: string) => void): SmsSender => ({
  sendCode: async (phone, code) => print(`演示短信 → 尾号 ${phone.slice(-4)}：验证码 ${code}，5 分钟内有效`),
})
