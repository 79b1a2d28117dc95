import { createRequire } from 'node:module'
import type { Check, WeappPackage } from './weapp-package.ts'

interface Validator {
  validate: (value: unknown, schema: object) => { errors: { property: string; message: string }[] }
}

const here = createRequire(import.meta.url)
// The tool's own validator for its own schemas.
const tool = createRequire(here.resolve('miniprogram-ci/package.json'))
const { Validator } = tool('jsonschema') as { Validator: new () => Validator }
const { config: schemas } = tool('./dist/schema/dist/index.js') as { config: Record<string, object> }
const validator = new Validator()

const faults = (file: string, value: unknown, schema: string) =>
  validator
    .validate(value, schemas[schema] ?? {})
    .errors.map(error => `${file} ${error.property.replace(/^instance\.?/, '')} ${error.message}`)

/** Names of the theme as the colours they stand for: the schemas know colours only. */
function themed(value: unknown, names: Record<string, string>): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return names[value.slice(1)] ?? value
  if (Array.isArray(value)) return value.map(item => themed(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, themed(inner, names)]))
}

/** Every configuration against WeChat's schema for it, in each theme. */
export const configurations: Check = pack => {
  const { app, pages, of, json, has } = pack
  const found: string[] = []
  const themes = themesOf(pack)
  for (const names of Object.values(themes)) found.push(...faults('app.json', themed(app, names), 'app'))
  for (const file of of('.json')) {
    const page = file.replace('.json', '')
    if (pages.includes(page)) found.push(...faults(file, themed(json(file), themes.light ?? {}), 'page'))
  }
  if (app.themeLocation && has(app.themeLocation)) found.push(...faults(app.themeLocation, json(app.themeLocation), 'theme'))
  if (app.sitemapLocation && has(app.sitemapLocation))
    found.push(...faults(app.sitemapLocation, json(app.sitemapLocation), 'sitemap'))
  found.push(...faults('project.config.json', json('project.config.json'), 'projectconfig'))
  return [...new Set([...found, ...unevenThemes(themes)])]
}

export const themesOf = ({ app, has, json }: WeappPackage): Record<string, Record<string, string>> =>
  app.themeLocation && has(app.themeLocation) ? json(app.themeLocation) : { light: {} }

function unevenThemes(themes: Record<string, Record<string, string>>): string[] {
  const names = [...new Set(Object.values(themes).flatMap(Object.keys))]
  return Object.entries(themes).flatMap(([theme, values]) =>
    names.filter(name => !(name in values)).map(name => `theme.json: ${name} is missing in ${theme}`),
  )
}
