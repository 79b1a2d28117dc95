import { withServices } from './open-services.ts'

/** Reads the whole audit trail and compares it with the published heads; ends with 1 and says where it broke. */
await withServices(async ({ services }) => {
  const { entries, fault } = await services.staff.audit.check()
  if (fault) {
    console.error(`操作记录被动过：${fault.text}。前 ${entries} 条完好。`)
    process.exitCode = 1
    return
  }
  console.log(`操作记录共 ${entries} 条，从头到尾完好，与公布过的链头一致。`)
})
