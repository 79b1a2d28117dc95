import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jobFields } from './contender.ts'

const types = { string: 'string', integer: 'integer', text: 'text', boolean: 'boolean', time: 'datetime' }

const contentType = (name: string, attributes: Record<string, unknown>) => ({
  kind: 'collectionType',
  collectionName: `${name}s`,
  info: { singularName: name, pluralName: `${name}s`, displayName: name },
  options: { draftAndPublish: false },
  pluginOptions: {},
  attributes,
})

const employer = contentType('employer', { name: { type: 'string', required: true } })
const job = contentType('job', {
  ...Object.fromEntries(Object.entries(jobFields).map(([name, type]) => [name, { type: types[type] }])),
  employer: { type: 'relation', relation: 'manyToOne', target: 'api::employer.employer' },
})

/** The files that `create-strapi-app` writes where they are needed: no admin panel is built and none is served. */
const config = {
  'config/server.js': `module.exports = ({ env }) => ({
  host: env('HOST'), port: env.int('PORT'), app: { keys: env.array('APP_KEYS') } })`,
  'config/admin.js': `module.exports = ({ env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  serveAdminPanel: false, flags: { nps: false, promoteEE: false } })`,
  'config/api.js': 'module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } }',
  'config/database.js': `module.exports = ({ env }) => ({ connection: {
  client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true } })`,
  'config/middlewares.js': `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors',
  'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public']`,
  'config/plugins.js': 'module.exports = {}',
}

/** Lets the public read jobs and employers and write jobs, as a click in the panel does. */
const bootstrap = `module.exports = { register() {}, async bootstrap({ strapi }) {
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } })
  for (const action of ['job.job.find', 'job.job.findOne', 'job.job.create', 'employer.employer.find', 'employer.employer.findOne']) {
    const permission = { action: 'api::' + action, role: role.id }
    const known = await strapi.db.query('plugin::users-permissions.permission').findOne({ where: permission })
    if (!known) await strapi.db.query('plugin::users-permissions.permission').create({ data: permission })
  }
} }`

/** Writes a Strapi project with the content types of jobs and employers into the folder where it is installed. */
export function writeStrapi(folder: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const [file, text] of Object.entries(config)) write(file, text)
  write(join('src', 'index.js'), bootstrap)
  for (const type of [employer, job]) {
    const name = type.info.singularName
    write(`src/api/${name}/content-types/${name}/schema.json`, JSON.stringify(type))
    for (const part of ['Controller', 'Router', 'Service'])
      write(
        `src/api/${name}/${part === 'Router' ? 'routes' : `${part.toLowerCase()}s`}/${name}.js`,
        `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${name}.${name}')`,
      )
  }
  mkdirSync(join(folder, 'public/uploads'), { recursive: true })
}
