/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const address: string
  export default address
}
declare module '*.svg' {
  const address: string
  export default address
}
declare module '*.scss'

/** Set by config/index.ts. */
declare const API_ORIGIN: string
declare const PROGRAM_VERSION: string
declare const DISTRICT: import('../config/district').ProgramDistrict
/** Set by desk/vite.config.ts. */
declare const DESK_DISTRICT: import('../config/district').DeskDistrict

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}
