import type { ThirdParty } from '../../../contract/people/third-parties.ts'

/** What of the outside is connected here, where it is there at all. */
interface Connected {
  wechat?: object | null
  sms?: { isOutside: boolean } | null
  chat?: object | null
  /** Pictures are kept by somebody else. */
  storesOutside?: boolean
}

/** Everybody outside who gets to see something of a person. A new one is not connected before it stands here. */
const parties: (ThirdParty & { needs: keyof Connected })[] = [
  {
    needs: 'wechat',
    name: '微信（深圳市腾讯计算机系统有限公司）',
    what: '登录凭证、消息里的活动名称和时间；点“用微信的手机号”时的手机号；投稿的文字和照片',
    purpose: '登录、把通知送到微信、核验投稿是否合规',
    when: '登录、同意接收通知、点手机号按钮、投稿时',
  },
  {
    needs: 'sms',
    name: '短信服务（阿里云计算有限公司）',
    what: '手机号、验证码',
    purpose: '把登录验证码发到手机',
    when: '在网页上用手机号登录时',
  },
  {
    needs: 'chat',
    name: '大模型服务商',
    what: '问题和政策原文；姓名、手机号、证件号先去掉再发',
    purpose: '把政策答案改写得更好懂，改写的标“AI生成”',
    when: '问政策时',
  },
  { needs: 'storesOutside', name: '对象存储服务商', what: '投稿的照片', purpose: '存放照片', when: '投稿带照片时' },
]

/** The list as it is true of this server. */
export const thirdParties = (connected: Connected): ThirdParty[] =>
  parties
    .filter(({ needs }) => (needs === 'sms' ? connected.sms?.isOutside : connected[needs]))
    .map(({ needs: _, ...party }) => party)
