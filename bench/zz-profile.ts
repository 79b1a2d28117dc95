import { mkdtempSync } from 'node:fs'
import { compareImport } from './imports.ts'
console.log(await compareImport(mkdtempSync('/tmp/tb/x')))
