import type { Column } from './catalogue.ts'

/** Which part of the server a table belongs to; each part has a file. */
const parts: Record<string, string> = {
  attendance: 'registrations sign_up_line check_ins departures door_devices door_refusals',
  careers: `employers employer_checks employer_contacts jobs changed_jobs fairs booths fair_jobs employer_links employer_link_openings
    applications application_readings application_outcomes saved_searches job_reports job_batches
    booth_lines line_numbers card_codes handed_cards handed_card_readings fair_follow_ups employer_results`,
  community: 'needs need_echoes proposals proposal_statements proposal_votes',
  culture: 'events places walks walk_stops rooms bookings previews',
  home: 'searched_words big_days big_day_doors',
  imports: 'imports import_rows import_drafts import_senders policy_drafts',
  people: 'users sessions phone_codes profiles favorites consents inbox_items message_allowances',
  platform: 'schema_migrations settings revisions key_fingerprints instances idempotency_keys wechat_pushes media_removals',
  policies: `policies clauses policy_originals policy_questions answer_feedback policy_sheets policy_facts scenes benefit_facts
    tickets ticket_days ticket_messages whistles frequent_answers reply_templates`,
  showcase: `showcase_items showcase_pictures showcase_picture_answers showcase_checks showcase_consents showcase_likes
    showcase_reports showcase_features showcase_introductions showcase_nominations showcase_honours`,
  staff: `staff_members staff_sessions staff_sign_in_tries staff_invitations staff_recovery_codes staff_views
    audit_entries audit_head saved_texts publication_times`,
}

const note = '// Written by `npm run schema` from the migrated schema of both engines.\n\n'

/** The text of each file of `server/platform/db/` that says which columns there are. */
export function schemaFiles(columns: Column[]): Map<string, string> {
  const tables = Map.groupBy(columns, column => column.table)
  const names = Object.keys(parts)
  const files = new Map(names.map(part => [`schema/${part}.ts`, partOf(part, tables)]))
  if (tables.size > 0) throw new Error(`请在 scripts/schema/files.ts 写明这些表属于哪一部分：${[...tables.keys()].join('、')}`)
  return files.set('schema.ts', whole(names))
}

/** Takes the part's tables out of `tables`. */
function partOf(part: string, tables: Map<string, Column[]>): string {
  const interfaces = (parts[part] ?? '').split(/\s+/).map(table => {
    const columns = tables.get(table) ?? []
    tables.delete(table)
    return `  ${table}: {\n${columns.map(fieldOf).join('')}  }\n`
  })
  return `${note}export interface ${nameOf(part)} {\n${interfaces.join('')}}\n`
}

const fieldOf = ({ name, type, nullable, hasDefault }: Column) =>
  `    ${name}${nullable || hasDefault ? '?' : ''}: ${type}${nullable ? ' | null' : ''}\n`

const whole = (
  names: string[],
) => `${note}${names.map(name => `import type { ${nameOf(name)} } from './schema/${name}.ts'\n`).join('')}
/** The columns of every table; \`?\` where an INSERT may leave one out. */
export interface Tables
  extends ${names.map(nameOf).join(',\n    ')} {}
`

const nameOf = (part: string) => `${part.charAt(0).toUpperCase()}${part.slice(1)}Tables`
