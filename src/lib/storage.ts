import Taro from '@tarojs/taro'

const prefix = 'dehua:'

/** Reads what was kept on this device; null when nothing, or nothing readable, is there. */
export function recall<T>(name: string): T | null {
  try {
    const text: unknown = Taro.getStorageSync(prefix + name)
    return typeof text === 'string' && text ? (JSON.parse(text) as T) : null
  } catch {
    return null
  }
}

/** Keeps a value on this device. A full storage is no reason to fail: gives false. */
export function keep(name: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(prefix + name, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** Forgets all whose names begin like this. */
export function forgetEvery(start: string): void {
  for (const key of Taro.getStorageInfoSync().keys) if (key.startsWith(prefix + start)) forget(key.slice(prefix.length))
}

export function forget(name: string): void {
  try {
    Taro.removeStorageSync(prefix + name)
  } catch {
    // Nothing was kept.
  }
}
