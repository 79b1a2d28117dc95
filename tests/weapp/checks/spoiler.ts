import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

export type Json = Record<string, unknown>

/** A package on the disk that is about to be spoilt. */
export const spoiler = (dist: string) => ({
  remove: (file: string) => rmSync(`${dist}/${file}`),
  append: (file: string, text: string) => appendFileSync(`${dist}/${file}`, text),
  write: (file: string, content: string | Buffer) => writeFileSync(`${dist}/${file}`, content),
  replace: (file: string, words: string | RegExp, by: string) =>
    writeFileSync(`${dist}/${file}`, readFileSync(`${dist}/${file}`, 'utf8').replace(words, by)),
  change: <T = Json>(file: string, change: (json: T) => void) => {
    const json = JSON.parse(readFileSync(`${dist}/${file}`, 'utf8')) as T
    change(json)
    writeFileSync(`${dist}/${file}`, JSON.stringify(json))
  },
})
export type Spoiler = ReturnType<typeof spoiler>
