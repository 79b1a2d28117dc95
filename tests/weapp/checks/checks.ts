import { officialCompile } from './official-compile.ts'
import { privacy } from './privacy.ts'
import { deadPages, offlinePages, references, tabPictureSizes } from './references.ts'
import { configurations } from './schemas.ts'
import { globals, syntax } from './scripts.ts'
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
  'each package keeps within its budget': sizes,
  'the privacy interfaces in use are those declared': privacy,
} satisfies Record<string, Check>
export type CheckName = keyof typeof checks
