import { readFileSync } from 'node:fs'

/** A tick of `/proc/<pid>/stat` on every Linux that Node runs on. */
const millisecondsPerTick = 10

/** Milliseconds that all threads of a process have worked so far; 0 where the system does not tell. */
export function processorTimeOf(pid: number): number {
  if (process.platform !== 'linux') return 0
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick
}

/** Bytes of memory that a process holds now; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  if (process.platform !== 'linux') return 0
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
}
