import { jobFields } from './contender.ts'

/** The policy of whoever has not signed in; Directus names it so in every installation. */
const publicPolicy = 'abf8a154-5b1c-4a46-ac9c-7300570f4f17'

const types = { string: 'string', integer: 'integer', text: 'text', boolean: 'boolean', time: 'timestamp' }

const key = {
  field: 'id',
  type: 'integer',
  schema: { is_primary_key: true, has_auto_increment: true },
  meta: { hidden: true, readonly: true },
}
const fieldOf = (field: string, type: string) => ({ field, type, schema: {}, meta: {} })

/** Makes jobs and employers through the API, and lets the public read both and write jobs. Throws where it is refused. */
export async function makeDirectusSchema(origin: string, token: string): Promise<void> {
  const post = async (path: string, body: object) => {
    const reply = await fetch(origin + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${await reply.text()}`)
    await reply.arrayBuffer()
  }
  const collection = (name: string, fields: object[]) =>
    post('/collections', { collection: name, schema: {}, meta: {}, fields: [key, ...fields] })
  await collection('employers', [fieldOf('name', 'string')])
  await collection('jobs', [
    ...Object.entries(jobFields).map(([name, type]) => fieldOf(name, types[type])),
    { ...fieldOf('employer', 'integer'), meta: { special: ['m2o'] } },
  ])
  await post('/relations', { collection: 'jobs', field: 'employer', related_collection: 'employers', schema: {}, meta: {} })
  for (const [name, action] of [
    ['jobs', 'read'],
    ['employers', 'read'],
    ['jobs', 'create'],
  ] as const)
    await post('/permissions', {
      policy: publicPolicy,
      collection: name,
      action,
      permissions: {},
      validation: {},
      fields: ['*'],
    })
}
