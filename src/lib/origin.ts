/** Where the server is, for addresses that leave the program; on h5 it serves the program too. */
export const apiOrigin = () => API_ORIGIN || location.origin
