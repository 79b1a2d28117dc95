import type { Gate } from '../../contract/culture/sign-up-form.ts'

/** `限 16 周岁及以上、在校学生` */
export function gateText({ minAge, maxAge, qualification }: Gate): string {
  const age =
    minAge !== null && maxAge !== null
      ? `${minAge}–${maxAge} 周岁`
      : minAge !== null
        ? `${minAge} 周岁及以上`
        : maxAge !== null
          ? `${maxAge} 周岁及以下`
          : null
  return `限${age ? ' ' : ''}${[age, qualification].filter(Boolean).join('、')}`
}
