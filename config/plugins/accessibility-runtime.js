import { hooks, mergeInternalComponents } from '@tarojs/shared'
import { components } from './accessibility-components.cjs'

mergeInternalComponents(components)

/** Landmarks and tables, which WeChat does not know: read as what they are to it, plain boxes. */
const unknown = ['main', 'navigation', 'search', 'group', 'table', 'row', 'cell', 'columnheader', 'rowheader']

// Pages say `role` once; WeChat reads it under another name, and a pressed button as a checked one.
hooks.tap('modifyHydrateData', data => {
  const { role, ariaPressed } = data
  if (role !== undefined) {
    delete data.role
    if (!unknown.includes(role)) data.ariaRole = role
  }
  if (ariaPressed !== undefined) {
    delete data.ariaPressed
    data.ariaChecked = ariaPressed
  }
  delete data.ariaLevel
})
hooks.tap('modifySetAttrPayload', (element, name, _payload, aliases) => {
  const alias = aliases[element.nodeName]
  if (alias && name === 'aria-pressed') alias.ariaPressed = alias.ariaChecked
})
