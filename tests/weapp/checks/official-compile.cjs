// Compiles the builds given as arguments with WeChat's own tool and prints a line for each: `result` and, in JSON, null
// or the reason why not.
// A process of its own, because the tool starts others, talks much, and asks the network for lists it can do without.
const { DefaultProjectAttr, getCompiledResult, Project } = require('miniprogram-ci')

const print = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true
process.stderr.write = () => true

async function compile(projectPath) {
  const project = new Project({
    attr: async () => DefaultProjectAttr,
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath,
    privateKey: 'none',
    ignores: [],
  })
  const setting = { es6: false, minify: false }
  try {
    await getCompiledResult({ project, version: '1', setting, onProgressUpdate() {} }, null)
    return null
  } catch (error) {
    return String(error.message).replace(/\s+/g, ' ')
  }
}

;(async () => {
  for (const dist of process.argv.slice(2)) print(`\nresult ${JSON.stringify(await compile(dist))}\n`)
  process.exit()
})()
