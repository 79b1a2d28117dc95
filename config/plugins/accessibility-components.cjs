// WeChat reads aria-role where browsers read role.
const common = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }

exports.components = {
  View: { ...common, 'aria-checked': '', 'aria-selected': '', 'aria-disabled': '', 'aria-expanded': '', 'aria-live': '' },
  Text: common,
  Image: common,
  Button: { ...common, 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
