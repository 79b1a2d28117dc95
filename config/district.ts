import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { District } from '../contract/platform/district.ts'
import { paletteOf } from './palette.ts'

/** A folder of `districts/`; without one, the district of `content/`. */
const chosen = process.env.DISTRICT || null

/** The package that is built, and where its builds go. */
export const districtFolder = path.resolve(chosen === null ? 'content' : `districts/${chosen}`)
export const builtFolder = chosen === null ? 'dist' : `dist/${chosen}`

export const district = JSON.parse(readFileSync(path.join(districtFolder, 'district.json'), 'utf8')) as District
export const colours = paletteOf(path.join(districtFolder, 'palette.scss'))

const { id, name, about, area, city, cityShort, province, provinceShort, street, landmark, storagePrefix } = district
const { slug, examples, map, talentStation } = district

/** What stands in the program of a district. */
export const programDistrict = {
  id,
  storagePrefix,
  name,
  about,
  area,
  district: district.district,
  districtShort: district.districtShort,
  city,
  cityShort,
  province,
  provinceShort,
  street,
  landmark,
  /** Free nights for who comes to look for work; 0: none. */
  nights: talentStation?.nights ?? 0,
  colours: colours.light,
}
export type ProgramDistrict = typeof programDistrict

/** What stands in its desk. */
export const deskDistrict = { name, slug, street, streetShort: district.streetShort, examples, map }
export type DeskDistrict = typeof deskDistrict
