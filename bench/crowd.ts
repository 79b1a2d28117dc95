import { sendAll } from '../tests/support/load.ts'

/** `node crowd.ts <origin>`: 200 members of staff sign in at once. Prints how many were told to come back later. */
const count = 200
const requests = Array.from({ length: count }, (_, i) => ({
  method: 'POST',
  path: '/api/v1/staff/session',
  body: { username: `staff-${i}`, password: 'wrong password' },
}))
const replies = await sendAll(process.argv[2] ?? '', requests, count)
console.log(replies.filter(({ status }) => status === 429).length)
