import { storage } from './storage.ts'

let codes = 0

/** Who uses this phone, the same for as long as its storage is. */
function owner(): string {
  const { getStorageSync, setStorageSync } = storage.sync
  if (!getStorageSync('engine:owner')) setStorageSync('engine:owner', `owner${Math.random().toString(36).slice(2)}`)
  return String(getStorageSync('engine:owner'))
}

/** A code means something only to the server that a test connects: `owner.1`, `owner.2`, … are the same person. */
export const account = { sync: {}, later: { login: () => ({ code: `${owner()}.${++codes}` }) } }
