/** Ends that say the source has cut the name. */
const cutEnd = /(?:…|⋯|\.{2,}|。{2,}|、)$/

/** The name as it is shown: no blanks beside Chinese characters, one between Latin words. */
export const employerName = (text: string) =>
  text
    .trim()
    .replace(/\s{1,20}/g, ' ')
    .replace(/(?<=[\p{Script=Han}（）]) | (?=[\p{Script=Han}（）])/gu, '')

/** Whether it stands there whole: names cut by their source are not. */
export const isFullName = (name: string) =>
  !cutEnd.test(name) && (name.match(/[(（]/g) ?? []).length <= (name.match(/[)）]/g) ?? []).length

/** One employer, one key: width, spaces, brackets and marks do not make another. A cut name may be anybody's and has its own. */
export const employerKey = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】《》"“”'·・.。,，-]/g, '') + (isFullName(name) ? '' : '…')
