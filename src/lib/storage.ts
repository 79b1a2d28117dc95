import Taro from '@tarojs/taro'
import { district } from './district'

const prefix = district.storagePrefix

/** Copies of what the server has as well: the first to go where the phone is full. All else was made here, and stays. */
const spare = ['copy:', 'list:', 'answer:']

/** Reads what was kept on this device; null when nothing, or nothing readable, is there. */
export function recall<T>(name: string): T | null {
  try {
    const text: unknown = Taro.getStorageSync(prefix + name)
    return typeof text === 'string' && text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/**
 * Keeps a value on this device; a full one gives up its oldest copies for it. False where there is no room even then:
 * for a copy that is no loss, of everything else the person is told.
 */
export function keep(name: string, value: unknown): boolean {
  const text = JSON.stringify(value)
  if (write(name, text)) return true
  const isSpare = spare.some(start => name.startsWith(start))
  const copies = oldestCopies().filter(copy => copy !== name)
  // A copy is worth half of the others; what was made here is worth all of them.
  for (const portion of isSpare ? [0.5] : [0.5, 1]) {
    for (const copy of copies.splice(0, Math.ceil(copies.length * portion))) forget(copy)
    if (write(name, text)) return true
  }
  if (!isSpare) tellOnce()
  return false
}

function write(name: string, text: string): boolean {
  try {
    Taro.setStorageSync(prefix + name, text)
    return true
  } catch {
    return false
  }
}

const keptNames = (): string[] => {
  try {
    return Taro.getStorageInfoSync()
      .keys.filter(key => key.startsWith(prefix))
      .map(key => key.slice(prefix.length))
  } catch {
    return []
  }
}

function oldestCopies(): string[] {
  const age = (name: string) => recall<{ at?: number }>(name)?.at ?? 0
  return keptNames()
    .filter(name => spare.some(start => name.startsWith(start)))
    .map(name => ({ name, at: age(name) }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name)
}

/** What was kept under names that begin so, the latest first: copies with the time of their keeping. */
export const recallAll = <T>(start: string): T[] =>
  oldestCopies()
    .filter(name => name.startsWith(start))
    .reverse()
    .flatMap(name => recall<{ data: T }>(name)?.data ?? [])

let hasTold = false

function tellOnce(): void {
  if (hasTold) return
  hasTold = true
  void Taro.showModal({
    title: '手机存不下了',
    content: '刚才的内容没有存进手机，没有网络时会看不到。请在微信的“设置 › 通用 › 存储空间”里清理，再重新打开小程序。',
    showCancel: false,
    confirmText: '知道了',
  })
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(prefix + name)
  } catch {
    // Nothing was kept.
  }
}

/** Forgets the copies of what the server has: they may be what the program fails on. */
export function forgetCopies(): void {
  for (const name of oldestCopies()) forget(name)
}

/** Forgets everything but names that begin like one of these. */
export function forgetAllBut(starts: string[]): void {
  for (const name of keptNames()) if (!starts.some(start => name.startsWith(start))) forget(name)
}
