// Hands the package to WeChat with its own tool. A process of its own, because the tool starts others and talks much.
// Reads a job as JSON from its arguments, prints `result` and what WeChat answered.
const urls = require('miniprogram-ci/dist/config/url.config.js')
const { Project, preview, upload } = require('miniprogram-ci')

const job = JSON.parse(process.argv[2])
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true

// Another server than WeChat's own, for trying the way out without a mini-program.
if (job.base)
  for (const [name, url] of Object.entries(urls))
    if (typeof url === 'string') urls[name] = url.replace(/^https:\/\/servicewechat\.com/, job.base)

;(async () => {
  const project = new Project({
    appid: job.appId,
    type: 'miniProgram',
    projectPath: job.dist,
    privateKeyPath: job.keyFile,
    ignores: ['**/*.map', '**/*.LICENSE.txt'],
  })
  const options = {
    project,
    version: job.version,
    desc: job.description,
    robot: job.robot,
    setting: { es6: false, minify: false, useProjectConfig: false },
    onProgressUpdate() {},
  }
  const answer =
    job.way === 'preview'
      ? await preview({ ...options, qrcodeFormat: 'image', qrcodeOutputDest: job.picture })
      : await upload(options)
  print(`\nresult ${JSON.stringify({ answer })}\n`)
  process.exit()
})().catch(error => {
  print(`\nresult ${JSON.stringify({ refusal: String(error.message ?? error) })}\n`)
  process.exit(1)
})
