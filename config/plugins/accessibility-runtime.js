import { mergeInternalComponents } from '@tarojs/shared'
import { components } from './accessibility-components.cjs'

mergeInternalComponents(components)
