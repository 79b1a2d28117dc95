import { type MessagePort, parentPort } from 'node:worker_threads'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** A thread that says how many guesses a password takes somebody who begins with leaked and common ones. */
export interface Strength {
  password: string
  known: string[]
  /** Where the answer goes. */
  to: MessagePort
}

/** Nobody guesses more; what is read of it grows with the square. */
const maxLength = 64

const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength })
parentPort?.on('message', ({ password, known, to }: Strength) => {
  to.postMessage(estimator.check(password.slice(0, maxLength), known).guesses)
  to.close()
})
