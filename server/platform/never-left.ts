/** Whether a request that failed cannot have reached anybody, so that asking again does nothing twice. */
export const neverLeft = (error: unknown) =>
  error instanceof Error && /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String((error.cause as { code?: string } | undefined)?.code))
