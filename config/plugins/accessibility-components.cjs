// WeChat reads aria-role where browsers read role.
const common = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }

exports.components = {
  // As long as a finger is seen to press; said once here instead of at each target.
  View: {
    ...common,
    'hover-stay-time': '80',
    'aria-checked': '',
    'aria-selected': '',
    'aria-disabled': '',
    'aria-expanded': '',
    'aria-live': '',
  },
  Text: common,
  Image: common,
  Button: { ...common, 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
