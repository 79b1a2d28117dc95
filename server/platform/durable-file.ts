import { chmodSync, closeSync, copyFileSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const ownerOnly = 0o600

/** Puts `text` in the place of `file`: after a cut of the power there is the old file or the new one, whole, its owner's alone. */
export function writeDurably(file: string, text: string): void {
  replaceDurably(file, draft => writeFileSync(draft, text, { mode: ownerOnly, flag: 'wx' }))
}

/** The same with a copy of another file. */
export function copyDurably(source: string, file: string): void {
  replaceDurably(file, draft => {
    writeFileSync(draft, '', { mode: ownerOnly, flag: 'wx' })
    copyFileSync(source, draft)
    // The copy takes the mode of its source along.
    chmodSync(draft, ownerOnly)
  })
}

/** Adds a line that is on disk when this returns. */
export function appendDurably(file: string, line: string): void {
  const handle = openSync(file, 'a', ownerOnly)
  try {
    writeFileSync(handle, `${line}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function replaceDurably(file: string, write: (draft: string) => void): void {
  const draft = `${file}.${process.pid}.part`
  rmSync(draft, { force: true })
  try {
    write(draft)
    flush(draft)
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  flush(dirname(file))
}

/** Waits until the disk has a file, or the names in a folder. */
export function flush(path: string): void {
  // Windows opens no folders; its names are as durable as they get.
  if (process.platform === 'win32') return
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
