import { hash, randomBytes } from 'node:crypto'

/** A new bearer token, 256 random bits. Only its hash is stored: a copy of the database opens no door. */
export const newToken = () => randomBytes(32).toString('base64url')

export const hashToken = (token: string) => hash('sha256', token, 'base64url')
