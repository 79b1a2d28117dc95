/** Reads JSON text that this server wrote. */
export const fromJson = <T>(text: string): T => JSON.parse(text) as T

export const fromJsonOrNull = <T>(text: string | null): T | null => (text === null ? null : (JSON.parse(text) as T))
