import { keep, recall } from '@/lib/storage'

const kept = 8

/** What was searched for on this device, the latest first. */
export const recentSearches = (): string[] => recall<string[]>('searches') ?? []

export const rememberSearch = (words: string): void =>
  void keep('searches', [words, ...recentSearches().filter(w => w !== words)].slice(0, kept))
