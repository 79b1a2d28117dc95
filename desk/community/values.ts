import type { NeedDraft, StaffNeed } from '../../contract/community/staff-needs.ts'
import type { ProposalDraft, StaffProposal } from '../../contract/community/staff-proposals.ts'
import { needLabels, proposalLabels } from './words.ts'

export interface NeedValues extends Partial<NeedDraft> {
  version?: number
}
export interface ProposalValues extends Partial<ProposalDraft> {
  version?: number
}

const picked = (record: object, labels: Record<string, string>) =>
  Object.fromEntries(Object.keys(labels).map(name => [name, (record as Record<string, unknown>)[name]]))

export const toNeedValues = (need: StaffNeed): NeedValues => ({ ...picked(need, needLabels), version: need.version })

/** What is sent; an empty field says that it is not known yet. */
export const toNeedDraft = (values: NeedValues): NeedDraft => ({
  raisedBy: values.raisedBy ?? 'youth',
  title: values.title ?? '',
  text: values.text ?? '',
  pace: values.pace ?? null,
  way: values.way ?? null,
  dueOn: values.dueOn ?? null,
  steward: values.steward?.trim() || null,
  contactOffice: values.contactOffice?.trim() || null,
  contactPhone: values.contactPhone?.trim() || null,
  departments: values.departments ?? [],
})

export const toProposalValues = (proposal: StaffProposal): ProposalValues => ({
  ...picked(proposal, proposalLabels),
  version: proposal.version,
})

export const toProposalDraft = (values: ProposalValues): ProposalDraft => ({
  kind: values.kind ?? 'four-sided',
  side: values.side ?? 'youth',
  title: values.title ?? '',
  text: values.text ?? '',
  opensAt: values.opensAt ?? null,
  closesAt: values.closesAt ?? null,
})
