import 'server-only'
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'

/** A name that nothing else has. */
export const newId = <Id extends string>(): Id => randomUUID() as Id

/** A secret for a link, 192 bits. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is stored of a token, so that the database does not hold what opens the door. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A seed for variants and drawn inputs. */
export const newSeed = (): number => randomInt(2 ** 31)

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code to read out in a lecture hall: eight characters, none that look like another. */
export const newJoinCode = (): string => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
