import declared from '../../../config/privacy.json' with { type: 'json' }
import { privacyInterfaces } from '../engine/runtime/privacy-interfaces.ts'
import type { Check } from './weapp-package.ts'

/** Those of them that app.json has to name as well. */
const required =
  /^(?:getLocation|getFuzzyLocation|chooseLocation|choosePoi|chooseAddress|onLocationChange|startLocationUpdate\w*)$/

/** What the build uses is what `config/privacy.json` declares, neither more nor less. */
export const privacy: Check = ({ app, of, read }) => {
  const places = new Map<string, string>()
  for (const file of of('.js').filter(file => file !== 'taro.js'))
    for (const [, call = '', openType = ''] of read(file).matchAll(/\.(\w+)\(|openType:\s*"(\w+)"/g)) {
      const name = call || openType
      if (privacyInterfaces.includes(name)) places.set(name, file)
    }
  const names = Object.keys(declared)
  return [
    ...[...places]
      .filter(([name]) => !names.includes(name))
      .map(([name, file]) => `${file} uses ${name}: declare it in config/privacy.json`),
    ...names.filter(name => !places.has(name)).map(name => `config/privacy.json declares ${name}, which nothing uses`),
    ...[...places]
      .filter(([name]) => required.test(name) && !app.requiredPrivateInfos?.includes(name))
      .map(([name, file]) => `${file} uses ${name}: app.json requiredPrivateInfos does not name it`),
  ]
}
