import { createHash } from 'node:crypto'
import declared from '../../config/privacy.json' with { type: 'json' }

/** How the console names what an interface touches: 微信公众平台 › 设置 › 基本设置 › 用户隐私保护指引. */
const consoleNames: Record<string, string> = {
  getPhoneNumber: '手机号',
  addPhoneCalendar: '日历（仅写入）权限',
  chooseMedia: '选中的照片或视频信息',
  saveImageToPhotosAlbum: '相册（仅写入）权限',
  getFuzzyLocation: '位置信息',
  setClipboardData: '剪切板',
}

export interface PrivacyUse {
  api: string
  /** The console's word; null where nobody has looked it up yet. */
  name: string | null
  purpose: string
}

/** What `config/privacy.json` declares, as the console asks for it. */
export const privacyUses: PrivacyUse[] = Object.entries(declared).map(([api, purpose]) => ({
  api,
  name: consoleNames[api] ?? null,
  purpose,
}))

/** Names the list as it stands: whoever fills it into the console writes the mark into the settings. */
export const privacyMark = createHash('sha256').update(JSON.stringify(privacyUses)).digest('hex').slice(0, 8)

/** The table in docs/release.md. */
export const privacyTable = (): string =>
  [
    '| 后台里的名字 | 接口 | 用途（照填） |',
    '| --- | --- | --- |',
    ...privacyUses.map(({ api, name, purpose }) => `| ${name} | \`${api}\` | ${purpose} |`),
  ].join('\n')
