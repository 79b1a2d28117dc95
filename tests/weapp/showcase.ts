import type { Phone, Weapp } from './phone.ts'

/** Somebody of the product who reviews what is shown, through the API. */
export async function startReviewing(weapp: Weapp) {
  const credentials = { username: 'reviewer', password: 'correct horse battery' }
  await weapp.product.services.staff.members.create(credentials.username, credentials.password, 'moderator')
  let token = ''

  /** Calls the API as a program of the staff does. */
  async function asStaff<T>(method: string, path: string, body?: object): Promise<T> {
    const reply = await fetch(`${weapp.product.origin}/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return (await reply.json()) as T
  }
  token = (await asStaff<{ token: string }>('POST', '/staff/session', credentials)).token

  async function decide(title: string, decision: 'publish' | 'reject', reason: string): Promise<string> {
    const queue = await asStaff<{ items: { id: string; title: string; version: number }[] }>('GET', '/staff/showcase')
    const item = queue.items.find(one => one.title === title)
    await asStaff('PUT', `/staff/showcase/${item?.id}/decision`, { decision, reason, version: item?.version })
    return item?.id ?? ''
  }

  return {
    asStaff,
    decide,
    /** Submitted and published with a drawn cover; gives its id. */
    async published(phone: Phone, title: string): Promise<string> {
      await write(phone, title)
      await agree(phone)
      await phone.tap('.button', '提交审核')
      await phone.see('审核中')
      return decide(title, 'publish', '很好')
    },
  }
}
export type Showcase = Awaited<ReturnType<typeof startReviewing>>

export async function write(phone: Phone, title: string): Promise<void> {
  await phone.open('/packages/showcase/new')
  await phone.type('#field-title .field__input', title)
  await phone.type('#field-byline .field__input', '孟夏')
  await phone.type('#field-story .text-box', `我把老墙的砖描了下来。\n做成了${title}。`)
}

/** On to the second step, with age and consent. */
export async function agree(phone: Phone): Promise<void> {
  await phone.tap('.button', '下一步：看看效果')
  await phone.type('#field-birthDate .field__input', '20000102')
  await phone.tap('.consent__box')
  await phone.find('.consent__sign.is-on')
}

/** Asks for a link for one person, and gives what the capsule then shares. */
export async function linkFor(phone: Phone): Promise<string> {
  await phone.tap('.button', '发给对方确认')
  await phone.until('the hint', () => confirm(phone))
  const page = await phone.program.currentPage()
  if (!page) throw new Error('no page is open')
  return ((await page.callMethod('onShareAppMessage', { from: 'menu' })) as { path: string }).path
}

/** Answers the dialog that is open with its main button. */
export const confirm = (phone: Phone): Promise<true> =>
  phone.program
    .native()
    .confirmModal()
    .then(() => true)

/** What only the engine can do: photos, files, the album. */
export function engineOf(phone: Phone) {
  if (!phone.engine) throw new Error('only in the engine')
  return phone.engine
}
