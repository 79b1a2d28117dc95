import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pinyin } from 'pinyin-pro'
import { paletteOf } from '../../config/palette.ts'
import { type District, district as schema } from '../../contract/platform/district.ts'
import type { DepartmentEntry, DepartmentList } from '../../contract/policies/departments.ts'
import { tabImages } from '../draw/tab-images.ts'
import { plainPictures } from './pictures.ts'

/** What is known of a new district; all but `short` may be written into its `district.json` later. */
export interface NewDistrict {
  /** Without 区: 云河. */
  short: string
  city: string
  province: string
  street?: string | undefined
  name?: string | undefined
  slug?: string | undefined
}

/** 云河 → yunhe */
const slugOf = (short: string) =>
  pinyin(short, { toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase()

const withoutEnding = (name: string) => (name.length > 2 ? name.replace(/[省市区县街路]$/u, '') : name)

function recordOf({
  short,
  city,
  province,
  street = '某某街',
  name = `${short}青年`,
  slug = slugOf(short),
}: NewDistrict): District {
  const area = `${short}商圈`
  return schema.parse({
    id: `${slug}-youth`,
    slug,
    storagePrefix: `${slug.slice(0, 12)}:`,
    name,
    about: `${area}青年人才小程序`,
    area,
    district: `${short}区`,
    districtShort: short,
    city,
    cityShort: withoutEnding(city),
    province,
    provinceShort: withoutEnding(province),
    street,
    streetShort: withoutEnding(street),
    quarter: `${short}老街`,
    landmark: `${short}广场`,
    examples: {
      workplace: `${city}${short}区${street}`,
      venue: `${street}广场`,
      stage: `${street}北口舞台`,
      metro: '地铁1号线某某站 C 口，走 5 分钟',
      exit: '某某站 B 口',
      office: `${short}区文旅局`,
    },
    // All of China, until somebody says where.
    map: { middle: { latitude: 35, longitude: 105 }, south: 18, north: 54, west: 73, east: 136 },
    levels: { nation: '国家', province: '省', city: '市', district: '区' },
    guessedFirst: [slug],
    talentStation: null,
  } satisfies District)
}

/** Writes the package of a district without any content into `districts/<slug>` under `root`; says where. Throws where it stands already. */
export async function makePackage(wanted: NewDistrict, root = '.'): Promise<string> {
  const record = recordOf(wanted)
  const folder = path.join(root, 'districts', record.slug)
  if (existsSync(folder)) throw new Error(`${folder} 已经有了：换一个名字，或用 --slug 另写一个`)
  const write = (name: string, text: string | Buffer) => {
    const file = path.join(folder, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  write('district.json', json(record))
  write('manifest.json', '[]\n')
  write('departments.json', json(departmentsOf(record)))
  write('palette.scss', readFileSync('content/palette.scss', 'utf8').replace(/^\/\/ 塔檐青.*\n/, ''))
  const palette = paletteOf(path.join(folder, 'palette.scss'))
  const pictures = {
    ...plainPictures(record, palette.light.brand),
    ...Object.fromEntries([...(await tabImages(palette))].map(([name, image]) => [`tabs/${name}`, image])),
  }
  for (const [name, picture] of Object.entries(pictures)) write(`pictures/${name}`, picture)
  return folder
}

/** The offices that most districts have, below one centre; whoever brings the package says what they deal with. */
function departmentsOf({ street, districtShort }: District): DepartmentList {
  const entry = (id: string, name: string, kind: DepartmentEntry['kind']): DepartmentEntry => ({
    id,
    name,
    kind,
    parent: kind === 'centre' ? null : 'grid-centre',
    deals: '待补充',
    hours: null,
    phone: null,
    source: '待核对',
    checkedOn: null,
    sample: false,
  })
  const offices = { talent: '区人才办', commerce: '区商务局', culture: '区文化旅游体育局', construction: '区建设交通局' }
  return {
    items: [
      entry('grid-centre', `${districtShort}指挥中心`, 'centre'),
      entry('street', `${street}街道`, 'sub-centre'),
      ...Object.entries(offices).map(([id, name]) => entry(id, name, 'department')),
    ],
    rules: [],
  }
}
