import type { Check } from './weapp-package.ts'

/** What a package is made of; anything else came in by mistake and is public from then on. */
const kinds = /\.(?:js|json|wxml|wxss|wxs|png|jpg|svg|LICENSE\.txt)$/

const secrets: [name: string, pattern: RegExp][] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['an AppSecret', /(?:app_?secret|wechat_secret)["']?\s*[:=]\s*["'][\w-]{16,}/i],
  ['a key of a storage', /\b(?:AKIA[A-Z0-9]{16}|LTAI[A-Za-z0-9]{12,}|AKID[A-Za-z0-9]{13,})\b/],
  ['a token', /\b(?:sk-[A-Za-z0-9]{20,}|ghp_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})/],
  ['a phone number', /(?<![\d.])1[3-9]\d{9}(?!\d)/],
  ['a path of the machine that built it', /["'](?:\/home\/|\/root\/|\/Users\/|[A-Z]:\\\\)\w/],
]
/** The placeholder that forms show. */
const examples = ['13800138000']

/** The package carries nothing that is not for everybody: whoever has it can read it. */
export const nothingSecret: Check = ({ files, of, read }) => {
  const found = files.filter(file => !kinds.test(file)).map(file => `${file} does not belong into the package`)
  for (const file of [...of('.js'), ...of('.json'), ...of('.wxml'), ...of('.wxss')]) {
    let text = read(file)
    for (const example of examples) text = text.replaceAll(example, '')
    for (const [name, pattern] of secrets) if (pattern.test(text)) found.push(`${file} holds ${name}`)
    if (/[#@] ?sourceMappingURL=/.test(text)) found.push(`${file} names its source map`)
  }
  return found
}
