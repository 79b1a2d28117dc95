const kilobyte = 1024
const megabyte = 1024 * kilobyte

/** Bytes of the largest table, picture and other body that the server takes. */
export const largest = { table: 5 * megabyte, picture: 10 * megabyte, body: 512 * kilobyte }

/** `5 MB`, `512 KB` */
export const sizeInWords = (bytes: number) =>
  bytes >= megabyte ? `${Math.round(bytes / megabyte)} MB` : `${Math.round(bytes / kilobyte)} KB`
