import { z } from 'zod'

const text = z.string().trim().min(1).max(40)
const degrees = (most: number) => z.number().min(-most).max(most)

/** Free nights for those who come to look for work, as a public notice grants them; shown with its source. */
const talentStation = z.strictObject({
  nights: z.number().int().min(1).max(30),
  workingDaysAhead: z.number().int().min(0).max(30),
  /** What one applies with: “郑好办” or the like. */
  appliesWith: text,
  text: z.string().trim().min(1).max(200),
  conditions: z.array(z.string().trim().min(1).max(60)).min(1),
  source: z.strictObject({ name: z.string(), url: z.url().nullable(), date: z.iso.date().nullable() }),
  /** Keys of the policy and of the place, as the content files have them. */
  policyKey: text,
  placeKey: text,
})

/** What a district is called and where it lies: `district.json` of its package. Everything else in a package is content. */
export const district = z.strictObject({
  /** Stands in calendars, feeds and problem types, and names the database file: never changed once in use. */
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, 'id 用小写字母、数字和连字符'),
  /** In identifiers of content: `si_<slug>_months`. */
  slug: z.string().regex(/^[a-z][a-z0-9]{1,20}$/, 'slug 用小写字母和数字'),
  /** What stands before the names of what the program keeps on phones: never changed once in use. */
  storagePrefix: z.string().regex(/^[a-z]{1,12}:$/),
  /** Of the product. */
  name: text,
  /** A line on what the product is. */
  about: text,
  /** What young people call the area: 某某商圈. */
  area: text,
  district: text,
  districtShort: text,
  city: text,
  cityShort: text,
  province: text,
  provinceShort: text,
  street: text,
  streetShort: text,
  /** The quarter around the street, as people say it. */
  quarter: text,
  landmark: text,
  /** Shown as examples in fields of the desk. */
  examples: z.strictObject({
    workplace: text,
    venue: text,
    stage: text,
    metro: text,
    exit: text,
    office: text,
  }),
  map: z.strictObject({
    middle: z.strictObject({ latitude: degrees(90), longitude: degrees(180) }),
    /** What lies outside was mistyped. */
    south: degrees(90),
    north: degrees(90),
    west: degrees(180),
    east: degrees(180),
  }),
  /** What policies of each level are called: 市生活补贴. */
  levels: z.strictObject({ nation: text, province: text, city: text, district: text }),
  /** Parts of passwords that somebody who knows the place tries first, besides the names above. */
  guessedFirst: z.array(text),
  /** Null where no notice grants free nights: the plan of a stay is then not offered. */
  talentStation: talentStation.nullable(),
})
export type District = z.output<typeof district>
export type TalentStation = z.output<typeof talentStation>
