/** Takes out what names a person: it is not needed to answer, and not kept. */
const patterns: [RegExp, string][] = [
  [/\d{17}[\dXx]|\d{15}(?!\d)/g, '（证件号）'],
  [/(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g, '（手机号）'],
  [/(?<!\d)\d{16,19}(?!\d)/g, '（卡号）'],
  [/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{1,63}/g, '（邮箱）'],
  [/(?:微信|wx|vx|qq)(?:号)?[:： 是]{0,9}[\w-]{5,}/giu, '（账号）'],
  [/(我叫|我是|本人|姓名[:： ]?|名字[:： ]?叫?)(?=[\p{Script=Han}])([\p{Script=Han}]{2,3})(?=[，,。；; 、]|$)/gu, '$1（姓名）'],
]

export const redacted = (text: string): string => patterns.reduce((rest, [pattern, sign]) => rest.replace(pattern, sign), text)

const sign = /（(?:证件号|手机号|卡号|邮箱|账号|姓名)）/u
const phraseEnd = /(?<=[，。；,;])/u

/** What is left to look up once the phrases that name a person are gone. */
export const impersonal = (text: string): string =>
  redacted(text)
    .split(phraseEnd)
    .filter(phrase => !sign.test(phrase))
    .join('')
    .trim() || text
