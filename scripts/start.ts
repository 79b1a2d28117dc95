import { build, isStale } from './build.ts'

/** The demonstration on one port: builds the h5 program and the desk where they are missing or old, then starts the server with sample content. */
if (isStale('h5')) {
  console.log('正在构建小程序 h5 版，约半分钟……')
  await build('h5')
}
if (isStale('desk')) {
  console.log('正在构建工作台，约十秒……')
  await build('desk')
}
process.env.DEMO ??= '1'
process.env.LOG_LEVEL ??= 'warn'
await import('../server/main.ts')
