import { z } from 'zod'

type Issue = z.core.$ZodRawIssue

const units: Record<string, string> = { string: '个字', array: '项', number: '', int: '', file: '字节' }

/** What is wrong with a value and what would be right, in plain Chinese. Schemas may say it better themselves. */
function describe(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return '请填写这一项'
      return `这一项应为${typeNames[issue.expected] ?? '别的内容'}`
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return '请填写这一项'
      return `至少 ${issue.minimum}${spaced(units[issue.origin] ?? '')}`
    case 'too_big':
      return `最多 ${issue.maximum}${spaced(units[issue.origin] ?? '')}`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一`
    case 'invalid_format':
      return formats[issue.format] ?? '格式不对，请检查'
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.join('、')}，请去掉`
    case 'invalid_union':
      return '内容不符合任何一种写法，请检查'
    case 'not_multiple_of':
      return '请填整数'
    default:
      return undefined
  }
}

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  nonoptional: '有内容',
}

const formats: Record<string, string> = {
  datetime: '时间写成带时区的形式，如 2026-12-05T09:00:00+08:00',
  date: '日期写成 2026-12-05',
  url: '请填完整网址，以 https:// 开头',
}

const spaced = (unit: string) => (unit ? ` ${unit}` : '')

/** Makes every schema of the process speak plain Chinese. */
export const speakChinese = () => z.config({ ...z.locales.zhCN(), customError: describe })
