import { buildStale } from './build.ts'

/** The demonstration on one port: builds the h5 program and the desk where they are missing or old, then starts the server with sample content. */
await buildStale(['h5', 'desk'])
process.env.DEMO ??= '1'
process.env.LOG_LEVEL ??= 'warn'
await import('../server/main.ts')
