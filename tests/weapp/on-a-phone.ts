import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type Phone, startWeapp, type Weapp } from './phone.ts'

type Start = Parameters<Weapp['takePhone']>[0]

/** What the tests of a file work with, as it is now. */
export let weapp: Weapp
export let phone: Phone

/** The product and what the weapp build runs on, for all tests of a file. */
export function withWeapp(options: Parameters<typeof startWeapp>[0] = {}): void {
  beforeAll(async () => {
    weapp = await startWeapp(options)
  })
  afterAll(() => weapp.close())
}

/** A phone of its own for each test; what the engine has to complain of fails the test. */
export function withPhone(start: () => Start = () => ({})): void {
  beforeEach(async () => {
    phone = await weapp.takePhone(start())
  })
  afterEach(async () => {
    const complaints = await phone.complaints()
    await phone.close()
    expect(complaints).toEqual([])
  })
}

/** Gives the phone of this test back and takes another person's. */
export async function changePhone(start: Start): Promise<void> {
  await phone.close()
  phone = await weapp.takePhone(start)
}
