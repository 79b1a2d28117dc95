import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineOf, listFile, shippedPackages } from '../scripts/licences.ts'

const listed = () =>
  readFileSync(listFile, 'utf8')
    .split('\n')
    .filter(line => /^\| .* \| (?:服务器|手机|工作台|、)+ \|$/.test(line))

test('every package that is shipped stands in the list with its version and licence, and nothing else does', () => {
  const shipped = shippedPackages()
  expect(listed()).toEqual(shipped.map(lineOf))
  for (const name of ['fastify', 'react', 'zustand', '@tarojs/components', 'pg', 'antd'])
    expect(shipped.map(one => one.name)).toContain(name)
  expect(shipped.filter(({ licence }) => licence === '未写明')).toEqual([])
})

test('a package that changed its version would be found', () => {
  const [first, ...others] = shippedPackages()
  expect(listed()).not.toEqual([{ ...first, version: '0.0.0' }, ...others].map(one => lineOf(one as never)))
})

test('the list gives the text of the licence', () => {
  const text = readFileSync(listFile, 'utf8')
  for (const words of ['Permission is hereby granted, free of charge', 'Apache License', 'Matteo Collina'])
    expect(text).toContain(words)
})
