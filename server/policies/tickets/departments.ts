import { readFileSync } from 'node:fs'
import type { Department } from '../../../contract/policies/tickets.ts'
import type { Staff } from '../../platform/http/call.ts'
import { fromJson } from '../../platform/json.ts'
import { invalidRequest } from '../../platform/problem.ts'

/** The departments at the joint table of the district. */
export const departments = fromJson<Department[]>(readFileSync(new URL('departments.json', import.meta.url), 'utf8'))

export const departmentNamed = (name: string | null): Department | null =>
  departments.find(d => d.name === name || d.id === name) ?? null

export const requireDepartment = (id: string, path: string): Department => {
  const found = departments.find(d => d.id === id)
  if (!found) throw invalidRequest([{ path, message: `没有这个部门：${id}` }])
  return found
}

/** A department that is not at the table is still one: its agents are no dispatchers. Null: of none. */
export const ownDepartment = ({ department }: Pick<Staff, 'department'>): string | null =>
  departmentNamed(department)?.id ?? department
