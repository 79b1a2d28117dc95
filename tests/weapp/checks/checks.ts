import { nativeAttributes } from './native-attributes.ts'
import { officialCompile } from './official-compile.ts'
import { scriptFloor, styleFloor } from './old-phones.ts'
import { privacy } from './privacy.ts'
import { programSettings } from './program-settings.ts'
import { deadPages, offlinePages, references, tabPictureSizes } from './references.ts'
import { configurations } from './schemas.ts'
import { globals, syntax } from './scripts.ts'
import { nothingSecret } from './secrets.ts'
import { sharing } from './sharing.ts'
import { sizes } from './sizes.ts'
import { styles, templates } from './templates.ts'
import type { Check } from './weapp-package.ts'

/** Every check of the package that needs no engine, by what it promises. */
export const checks = {
  'WeChat’s own tool compiles the package': officialCompile,
  'WeChat’s compilers read every template': templates,
  'WeChat’s compilers read every style sheet': styles,
  'every configuration fits WeChat’s schema': configurations,
  'every file that another names is there': references,
  'the pictures of the tab bar are small enough': tabPictureSizes,
  'every page can be reached': deadPages,
  'the tabs and the pass are in the main package': offlinePages,
  'no script uses syntax that old engines cannot read': syntax,
  'no page uses what only browsers have': globals,
  'scripts use what the oldest phones have': scriptFloor,
  'styles use what the oldest phones draw': styleFloor,
  'built-in components get attributes that WeChat knows': nativeAttributes,
  'the settings that hold the program up are there': programSettings,
  'public pages can be shared and a person’s own cannot': sharing,
  'the package carries nothing that is not for everybody': nothingSecret,
  'each package keeps within its budget': sizes,
  'the privacy interfaces in use are those declared': privacy,
} satisfies Record<string, Check>
export type CheckName = keyof typeof checks
