import type { PolicyStatus } from '../../contract/policies/library.ts'

export const policyStatusLabels: Record<PolicyStatus, { text: string; icon: string }> = {
  current: { text: '现行', icon: 'okc' },
  unverified: { text: '待核实', icon: 'help' },
  exhausted: { text: '额度用尽', icon: 'hourglass' },
  upcoming: { text: '未生效', icon: 'clock' },
  replaced: { text: '已有新版', icon: 'refresh' },
  expired: { text: '已过期', icon: 'history' },
}

export const levelLabels = { nation: '国家', province: '省级', city: '市级', district: '区级' } as const
