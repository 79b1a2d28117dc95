import { employerKey, isFullName } from '../../careers/employers/name.ts'
import { remembered, rememberedWith } from '../../platform/texts/remembered.ts'
import { writtenName } from '../employers/written-name.ts'
import { readHeadcount } from './headcount.ts'
import { degreeInText, experienceInText, readDegree, readExperience } from './levels.ts'
import { halfWidth } from './numerals.ts'
import { readSalary } from './salary.ts'
import { readTags } from './tags.ts'
import { readPosted, readValidity } from './validity.ts'

/** What single cells of a table of jobs say, whatever else stands in their row. */
export const cellReaders = {
  salary: readSalary,
  headcount: readHeadcount,
  degree: readDegree,
  degreeInText,
  experience: readExperience,
  experienceInText,
  tags: readTags,
  validity: readValidity,
  posted: readPosted,
  employer(text: string) {
    const name = writtenName(halfWidth(text))
    return { name, key: employerKey(name), isFull: isFullName(name) }
  },
}
export type CellReaders = typeof cellReaders

/** The same for the rows of one table, which say the same again and again: each text is read once. */
export const rememberingReaders = (): CellReaders => ({
  salary: rememberedWith(cellReaders.salary),
  headcount: remembered(cellReaders.headcount),
  degree: remembered(cellReaders.degree),
  degreeInText: remembered(cellReaders.degreeInText),
  experience: remembered(cellReaders.experience),
  experienceInText: remembered(cellReaders.experienceInText),
  tags: remembered(cellReaders.tags),
  validity: rememberedWith(cellReaders.validity),
  posted: rememberedWith(cellReaders.posted),
  employer: remembered(cellReaders.employer),
})
