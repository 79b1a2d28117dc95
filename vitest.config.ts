import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = [{ find: /^@\//, replacement: `${fileURLToPath(new URL('./src/', import.meta.url))}` }]
/** Against what hangs, not what is slow: a busy machine may take many times as long. */
const long = { testTimeout: 600_000, hookTimeout: 300_000 }
/** Files share the modules of their worker: loading the server for each took a tenth of a run. */
const shared = { ...long, isolate: false }

/** Tests of the server that know no database run once. */
const withoutDatabase = globSync('tests/server/**/*.test.ts').filter(
  file => !/startApp|[dD]atabase/.test(readFileSync(file, 'utf8')),
)

/** `quick`: no server. The server's tests run once on each engine. `weapp` counts bytes, so its random numbers are mocked. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'quick', include: ['tests/*.test.ts', 'tests/{contract,src,desk}/**/*.test.ts'], ...shared },
      },
      { test: { name: 'sqlite', include: ['tests/server/**/*.test.ts'], env: { TEST_DIALECT: 'sqlite' }, ...shared } },
      {
        test: {
          name: 'postgres',
          include: ['tests/server/**/*.test.ts'],
          exclude: ['**/sqlite-*.test.ts', ...withoutDatabase],
          env: { TEST_DIALECT: 'postgres' },
          globalSetup: ['tests/support/postgres-setup.ts'],
          ...shared,
        },
      },
      { test: { name: 'weapp', include: ['tests/weapp/**/*.test.ts'], ...long } },
      { test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], ...shared } },
    ],
    pool: 'forks',
    globalSetup: ['tests/support/run-log-setup.ts'],
    maxWorkers: 2,
  },
})
