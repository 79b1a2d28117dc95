import { createHash } from 'node:crypto'
import {
  type OpenCatalogue,
  type OpenLicence,
  type OpenSet,
  type OpenSetName,
  openSetNames,
} from '../../../contract/home/open-data.ts'
import type { ServiceBoard } from '../../../contract/policies/service-board.ts'
import { type Clock, minute, parseTime, toIso } from '../../platform/clock.ts'
import type { Database, SqlValue } from '../../platform/db/database.ts'
import type { OpenFile, OpenFiles } from '../../platform/http/open-files.ts'
import { csvLine } from '../../platform/sheet-file.ts'
import type { OpenColumn } from './columns.ts'
import { type OpenTable, openBoard, openTables } from './sets.ts'

interface OpenDataNeeds {
  publisher: string | null
  contactPoint: string | null
  license: OpenLicence
  serviceBoard(): Promise<ServiceBoard>
}

type SetRow = Record<string, SqlValue>
type State = Pick<OpenSet, 'version' | 'modified' | 'rows'>

/** Rows read at a time: others have a turn between two slices. */
const slice = 500
/** Moves when columns change their meaning. */
const form = 1
const mediaTypes = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' }

/** What anybody may take away and use: sets with their columns said, as CSV and JSON, and nothing of a person in them. */
export function openData(db: Database, clock: Clock, needs: OpenDataNeeds): OpenFiles & { catalogue(): Promise<OpenCatalogue> } {
  const kept = new Map<OpenSetName, { at: number; writes: number; state: Promise<State> }>()

  /** Counted anew when something was written here, and at each minute. */
  function stateOf(name: OpenSetName): Promise<State> {
    const at = Math.floor(clock() / minute)
    const known = kept.get(name)
    if (known?.at === at && known.writes === db.writes) return known.state
    const mine = { at, writes: db.writes, state: name === 'service-board' ? boardState() : tableState(openTables[name]) }
    kept.set(name, mine)
    mine.state.catch(() => kept.get(name) === mine && kept.delete(name))
    return mine.state
  }

  async function tableState({ from, where }: OpenTable): Promise<State> {
    const { sql, params } = where(clock())
    const found = await db.aside.get<{ rows: number; modified: number | null }>(
      `SELECT count(*) AS rows, max(t.updated_at) AS modified FROM ${from} WHERE ${sql}`,
      params,
    )
    const rows = Number(found?.rows ?? 0)
    const modified = Number(found?.modified ?? 0)
    return { rows, version: `${form}.${modified.toString(36)}.${rows.toString(36)}`, modified: toIso(modified) }
  }

  async function boardState(): Promise<State> {
    const rows = boardRows(await needs.serviceBoard())
    const hash = createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 12)
    return { rows: rows.length, version: `${form}.${hash}`, modified: toIso(clock()) }
  }

  async function* rowsOf(name: OpenSetName): AsyncGenerator<SetRow[]> {
    if (name === 'service-board') return yield boardRows(await needs.serviceBoard())
    const { select, from, where } = openTables[name]
    const { sql, params } = where(clock())
    for (let after = ''; ; ) {
      const rows = await db.aside.all<SetRow>(
        `SELECT ${select} FROM ${from} WHERE ${sql} AND t.id > ? ORDER BY t.id LIMIT ${slice}`,
        [...params, after],
      )
      yield rows
      if (rows.length < slice) return
      after = String(rows.at(-1)?.id)
    }
  }

  async function* csv(name: OpenSetName): AsyncGenerator<string> {
    const { columns } = formOf(name)
    // With the mark by which spreadsheets know UTF-8.
    yield `\uFEFF${csvLine(columns.map(column => column.name))}`
    for await (const rows of rowsOf(name))
      yield rows.map(row => csvLine(columns.map(column => cellOf(column.read(row))))).join('')
  }

  async function* json(name: OpenSetName): AsyncGenerator<string> {
    const { columns } = formOf(name)
    const about = { ...(await setOf(name)), publisher: needs.publisher, license: needs.license }
    yield `${JSON.stringify(about).slice(0, -1)},"data":[`
    let separator = ''
    for await (const rows of rowsOf(name))
      for (const row of rows) {
        yield separator + JSON.stringify(Object.fromEntries(columns.map(column => [column.name, column.read(row)])))
        separator = ',\n'
      }
    yield ']}'
  }

  async function setOf(name: OpenSetName): Promise<OpenSet> {
    const { title, description, source, columns } = formOf(name)
    return {
      identifier: name,
      title,
      description,
      source,
      ...(await stateOf(name)),
      distribution: (['csv', 'json'] as const).map(format => ({
        format,
        mediaType: mediaTypes[format],
        downloadPath: `/open-data/${name}.${format}`,
      })),
      schema: { fields: columns.map(({ read: _, ...field }) => field), primaryKey: 'id' },
    }
  }

  async function catalogue(): Promise<OpenCatalogue> {
    const { publisher, contactPoint, license } = needs
    const dataset = await Promise.all(openSetNames.map(setOf))
    return { publisher, contactPoint, license, issued: toIso(clock()), dataset }
  }

  return {
    catalogue,

    async find(file: string): Promise<OpenFile | null> {
      const [name = '', format = ''] = file.split('.')
      if (!isSet(name) || (format !== 'csv' && format !== 'json') || file !== `${name}.${format}`) return null
      const { version, modified } = await stateOf(name)
      return {
        etag: `W/"${name}.${format}.${version}"`,
        modified: parseTime(modified),
        type: mediaTypes[format],
        licence: needs.license?.path ?? null,
        chunks: () => (format === 'csv' ? csv(name) : json(name)),
      }
    },
  }
}
export type OpenData = ReturnType<typeof openData>

const isSet = (name: string): name is OpenSetName => (openSetNames as readonly string[]).includes(name)
const formOf = (name: OpenSetName) => (name === 'service-board' ? openBoard : openTables[name])
const cellOf = (value: ReturnType<OpenColumn['read']>) => (typeof value === 'boolean' ? String(value) : value)

function boardRows({ totals, centres, departments }: ServiceBoard): SetRow[] {
  const figures = (of: Partial<Pick<ServiceBoard['totals'], 'responseRate' | 'medianHours' | 'satisfaction'>>) => ({
    response_rate: of.responseRate ?? null,
    median_hours: of.medianHours ?? null,
    satisfaction: of.satisfaction ?? null,
  })
  const part = (scope: string) => (one: ServiceBoard['centres'][number] & Parameters<typeof figures>[0]) => ({
    id: `${scope}:${one.id}`,
    scope,
    name: one.name,
    tickets: one.tickets,
    samples: null,
    ...figures(one),
  })
  return [
    { id: 'all', scope: 'all', name: '总计', tickets: totals.tickets, samples: totals.samples, ...figures(totals) },
    ...centres.map(part('centre')),
    ...departments.map(part('department')),
  ]
}
