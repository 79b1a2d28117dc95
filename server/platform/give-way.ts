import { constants, getPriority, setPriority } from 'node:os'

/** A third of the weight of the others: enough to let them go first, and a busy machine still reads a file in time. */
const behindOthers = 5

/**
 * Lets the thread that calls it wait for the processor behind those that answer requests. Only on Linux: there a thread has
 * a priority of its own (https://man7.org/linux/man-pages/man2/setpriority.2.html, "C library/kernel differences"),
 * elsewhere the whole process would give way.
 */
export function giveWay(): void {
  // From where the process stands: to come before the others again is not allowed.
  if (process.platform === 'linux') setPriority(Math.min(getPriority() + behindOthers, constants.priority.PRIORITY_LOW))
}
