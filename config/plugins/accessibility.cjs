const path = require('node:path')
const { components } = require('./accessibility-components.cjs')

/** Lets `aria-*` through to the weapp templates, which drop what they do not know. h5 needs no help. */
module.exports = ctx => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'accessibility-runtime.js'))
    },
  })
}
