import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { deskDistrict, districtFolder, programDistrict } from './config/district.ts'

const alias = [
  { find: /^@district\//, replacement: `${districtFolder}/` },
  { find: /^@\//, replacement: `${fileURLToPath(new URL('./src/', import.meta.url))}` },
]
/** Against what hangs, not what is slow: a busy machine may take many times as long, and a drill in its whole amount is hundreds of lives. */
const long = {
  testTimeout: process.env.DRILL ? 3_600_000 : 600_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 60_000 } },
}
/** Files share the modules of their worker: loading the server for each took a tenth of a run. */
const shared = { ...long, isolate: false }

/** Tests of the server that know no database run once. */
const withoutDatabase = globSync('tests/server/**/*.test.ts').filter(
  file => !/startApp|[dD]atabase/.test(readFileSync(file, 'utf8')),
)

/** With another district's package, the tests that ask about the content of the first one have nothing to ask. */
const ofTheFirstDistrict = process.env.DISTRICT
  ? globSync('tests/**/*.test.ts').filter(file => /bench\/policy|support\/corpus/.test(readFileSync(file, 'utf8')))
  : []

/** Drills are tests too, in amounts that `scripts/drill.ts` raises. */
const served = ['tests/{server,drills}/**/*.test.ts']

const startsBrowser = ['tests/support/browser-setup.ts']

/** Counts bytes, so its random numbers are mocked: it cannot share modules. */
const ofBytes = 'tests/weapp/set-data.test.ts'

/** `quick`: no server. The server's tests run once on each engine. */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        define: { DISTRICT: JSON.stringify(programDistrict), DESK_DISTRICT: JSON.stringify(deskDistrict) },
        test: {
          name: 'quick',
          include: ['tests/*.test.ts', 'tests/{contract,src,desk}/**/*.test.ts'],
          exclude: ofTheFirstDistrict,
          ...shared,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: served,
          exclude: ['**/postgres-*.test.ts'],
          env: { TEST_DIALECT: 'sqlite' },
          ...shared,
        },
      },
      {
        test: {
          name: 'postgres',
          include: served,
          exclude: ['**/sqlite-*.test.ts', ...withoutDatabase],
          env: { TEST_DIALECT: 'postgres' },
          globalSetup: ['tests/support/postgres-setup.ts'],
          ...shared,
        },
      },
      {
        test: { name: 'weapp', include: ['tests/weapp/**/*.test.ts'], exclude: [ofBytes], globalSetup: startsBrowser, ...shared },
      },
      { test: { name: 'weapp-bytes', include: [ofBytes], globalSetup: startsBrowser, ...long } },
      { test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], globalSetup: startsBrowser, ...shared } },
    ],
    pool: 'forks',
    globalSetup: ['tests/support/run-log-setup.ts'],
    maxWorkers: 2,
  },
})
