export const isWeapp = process.env.TARO_ENV === 'weapp'

/** Marks a picture that says something; WeChat and browsers have different names for the same attribute. */
export const imageRole = isWeapp ? { 'aria-role': 'img' } : { role: 'img' }
