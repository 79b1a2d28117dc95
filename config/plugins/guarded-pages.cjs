const fs = require('node:fs')
const path = require('node:path')

const pages = path.resolve(__dirname, '../../src')
const guard = path.join(pages, 'frame/guarded')

/** A page is what has settings beside it: `job.tsx` and `job.config.ts`. */
const isPage = file => file?.startsWith(pages) && file.endsWith('.tsx') && fs.existsSync(file.replace(/\.tsx$/, '.config.ts'))

/** Taro draws nothing at all where a page's own body fails; so each page is put into a boundary of ours (src/frame/guarded.tsx). */
module.exports = ({ types: t, template }) => ({
  visitor: {
    ExportDefaultDeclaration(node, { file }) {
      const { declaration } = node.node
      if (!isPage(file.opts.filename) || !t.isFunctionDeclaration(declaration)) return
      const { id } = declaration
      file.path.unshiftContainer('body', template.ast(`import { guarded } from ${JSON.stringify(guard)}`))
      node.replaceWithMultiple([declaration, t.exportDefaultDeclaration(t.callExpression(t.identifier('guarded'), [id]))])
    },
  },
})
