import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { statusLabels } from '@/culture/labels'
import { degreeLabels, employmentLabels, experienceLabels } from '../../contract/careers/labels.ts'
import { categoryLabels, placeLabels } from '../../contract/culture/labels.ts'

test('every label is there and none stands for two things', () => {
  for (const table of [degreeLabels, experienceLabels, employmentLabels, categoryLabels, placeLabels]) {
    const words = Object.values(table)
    expect(words.every(Boolean)).toBe(true)
    expect(new Set(words).size).toBe(words.length)
  }
})

test('the states of an event are told apart by word and by sign, not by colour', () => {
  const states = Object.values(statusLabels)
  expect(new Set(states.map(state => state.text)).size).toBe(states.length)
  expect(new Set(states.map(state => state.icon)).size).toBe(states.length)
})

test('every icon that is used has been drawn', () => {
  const drawn = new Set([...readFileSync('src/styles/icons.scss', 'utf8').matchAll(/\.icon-([\w-]+)/g)].map(match => match[1]))
  const used = new Set<string>()
  for (const file of globSync('src/**/*.{ts,tsx}'))
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/\bicon[=:]\s*'([\w-]+)'|<Icon name='([\w-]+)'/g))
      used.add(name ?? '')
  // WeChat's short messages carry none.
  used.delete('none')
  expect([...used].filter(name => name && !drawn.has(name))).toEqual([])
})

test('nothing promises what is not there', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter(file =>
    /敬请期待|即将上线|coming soon|lorem/i.test(readFileSync(file, 'utf8')),
  )
  expect(files).toEqual([])
})
