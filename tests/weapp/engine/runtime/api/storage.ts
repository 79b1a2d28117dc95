const prefix = 'weapp:'
const mostKilobytes = 10240

const names = () =>
  Object.keys(localStorage)
    .filter(name => name.startsWith(prefix))
    .map(name => name.slice(prefix.length))

const read = (key: string): unknown => {
  const text = localStorage.getItem(prefix + key)
  return text === null ? '' : (JSON.parse(text) as { value: unknown }).value
}

const size = () => Math.ceil(names().reduce((sum, key) => sum + (localStorage.getItem(prefix + key)?.length ?? 0), 0) / 1024)

/** Lives as long as the phone: through restarts of the program. */
export const storage = {
  sync: {
    getStorageSync: read,
    setStorageSync: (key: string, value: unknown) => localStorage.setItem(prefix + key, JSON.stringify({ value })),
    removeStorageSync: (key: string) => localStorage.removeItem(prefix + key),
    clearStorageSync: () => names().forEach(key => void localStorage.removeItem(prefix + key)),
    getStorageInfoSync: () => ({ keys: names(), currentSize: size(), limitSize: mostKilobytes }),
  },
  later: {},
}
