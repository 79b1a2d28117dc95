import { privacyInterfaces } from '../privacy-interfaces.ts'
import type { Answers } from '../wechat.ts'
import { phone } from './device.ts'
import { storage } from './storage.ts'

/** What the person says to WeChat's own questions; tests change it. */
export const answers: Answers = { privacy: 'agree', phone: 'accept', subscribe: 'accept' }

const notAuthorized = 104
const switchedOff = 20004
const mostTemplates = 3
const contractName = '《百年德化·郑青春小程序隐私保护指引》'
const agreedName = 'engine:privacy'

type Resolve = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void
type Listener = (resolve: Resolve, event: { referrer: string }) => void

let listener: Listener | null = null
let codes = 0

const hasAgreed = () => storage.sync.getStorageSync(agreedName) === true

/** Asked before the first interface of the guide, by the program's own page where it listens, else by WeChat's. Agreeing is kept. */
async function askPrivacy(referrer: string): Promise<void> {
  if (hasAgreed()) return
  phone.asked.push(`privacy ${referrer}`)
  const isAgreed = listener ? await hear(listener, referrer) : answers.privacy === 'agree'
  if (!isAgreed) throw { errMsg: `${referrer}:fail privacy permission is not authorized`, errno: notAuthorized }
  storage.sync.setStorageSync(agreedName, true)
}

const hear = (ask: Listener, referrer: string) =>
  new Promise<boolean>(resolve =>
    ask(
      ({ event }) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree')
      },
      { referrer },
    ),
  )

/** An interface that touches what is private works only after the person has agreed to the guide. */
export const behindPrivacy = (name: string, method: (options: never) => unknown): ((options: never) => unknown) =>
  privacyInterfaces.includes(name)
    ? async options => {
        await askPrivacy(name)
        return method(options)
      }
    : method

/** What the phone button tells the page. The code means something only to the server that a test connects. */
export async function askPhone(): Promise<object> {
  try {
    await askPrivacy('getPhoneNumber')
  } catch (refusal) {
    return refusal as object
  }
  phone.asked.push('phone')
  switch (answers.phone) {
    case 'accept':
      return { errMsg: 'getPhoneNumber:ok', code: `phone.${++codes}`, encryptedData: '', iv: '' }
    case 'refuse':
      return { errMsg: 'getPhoneNumber:fail user deny' }
    case 'no-permission':
      return { errMsg: 'getPhoneNumber:fail no permission' }
    case 'no-quota':
      return { errMsg: 'getPhoneNumber:fail quota exceeded', errno: 1400001 }
  }
}

/** WeChat's questions of consent: the privacy guide, and messages to be sent. */
export const consent = {
  sync: {
    onNeedPrivacyAuthorization: (heard: Listener) => void (listener = heard),
    offNeedPrivacyAuthorization: () => void (listener = null),
  },
  later: {
    getPrivacySetting: () => ({ needAuthorization: !hasAgreed(), privacyContractName: contractName }),
    requirePrivacyAuthorize: () => askPrivacy('requirePrivacyAuthorize'),
    openPrivacyContract: () => {},
    requestSubscribeMessage({ tmplIds = [] }: { tmplIds?: string[] }) {
      if (tmplIds.length === 0 || tmplIds.length > mostTemplates) throw { errMsg: 'requestSubscribeMessage:fail', errCode: 10003 }
      if (answers.subscribe === 'off')
        throw { errMsg: 'requestSubscribeMessage:fail The main switch is switched off', errCode: switchedOff }
      phone.asked.push(...tmplIds.map(id => `subscribe ${id}`))
      const answerTo = (id: string) =>
        typeof answers.subscribe === 'string' ? answers.subscribe : (answers.subscribe[id] ?? 'accept')
      return Object.fromEntries(tmplIds.map(id => [id, answerTo(id)]))
    },
  },
}
