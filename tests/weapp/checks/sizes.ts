import budgets from '../../../config/budgets.json' with { type: 'json' }
import type { Check } from './weapp-package.ts'

const fix = 'make it smaller, or raise the budget in config/budgets.json and say why in the commit'

/** Each package against its budget; the main one is all that is in no other. */
export const sizes: Check = ({ app, files, size }) => {
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const sum = (of: (file: string) => boolean) => files.filter(of).reduce((bytes, file) => bytes + size(file), 0)
  const main = sum(file => !roots.some(root => file.startsWith(`${root}/`)))
  const found = main > budgets.weapp.main ? [`the main package has ${main} of ${budgets.weapp.main} bytes: ${fix}`] : []
  for (const root of roots) {
    const bytes = sum(file => file.startsWith(`${root}/`))
    if (bytes > budgets.weapp.subPackage) found.push(`${root} has ${bytes} of ${budgets.weapp.subPackage} bytes: ${fix}`)
  }
  return found
}
