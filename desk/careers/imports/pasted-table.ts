/** What somebody copied out of a spreadsheet, as a file: a file itself, or cells with tabs between. Null where it is no table. */
export function pastedTable(data: DataTransfer | null): File | null {
  const file = data?.files[0]
  if (file) return file
  const text = data?.getData('text/plain') ?? ''
  return text.includes('\t') ? new File([text], '粘贴的表格.tsv', { type: 'text/tab-separated-values' }) : null
}
