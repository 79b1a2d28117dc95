/** One employer, one key: width, spaces, brackets and marks do not make another. */
export const employerKey = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）[\]【】《》"“”'·・.。,，-]/g, '')
