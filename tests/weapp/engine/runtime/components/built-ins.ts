import { button, canvas, image, scrollView, text, view } from './boxes.ts'
import type { BuiltIn } from './built-in.ts'
import { input, textarea } from './fields.ts'

/** The built-in components that the product uses, by their tags. */
export const builtIns: Record<string, BuiltIn> = { view, text, button, canvas, image, 'scroll-view': scrollView, input, textarea }
