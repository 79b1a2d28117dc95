let codes = 0

/** Who uses the phone. The code means something only to the server that a test connects. */
export const account = { sync: {}, later: { login: () => ({ code: `code-${++codes}` }) } }
