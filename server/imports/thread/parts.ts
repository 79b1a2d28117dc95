import { deserialize, serialize } from 'node:v8'

/** Rows that share a part: few enough that taking one in holds up nobody. */
export const rowsPerPart = 64

/** Readings as they cross from thread to thread: whoever only hands them on does not open them. */
export type Part = Uint8Array<ArrayBuffer>

export const pack = (readings: readonly unknown[]): Part => new Uint8Array(serialize(readings))

/** Readings of one kind, which whoever packed them knows. */
export const unpack = <Reading>(parts: readonly Part[]): Reading[] => parts.flatMap(part => deserialize(part) as Reading[])

/** So many rows in each part but the last. */
export function* inParts<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsPerPart) yield rows.slice(at, at + rowsPerPart)
}
