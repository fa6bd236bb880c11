import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'
import { z } from 'zod'

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

const simplified = (password: string) => password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const common = new Set(dictionary.passwords.map((password) => String(password).toLowerCase()))

/** A common password with a year or a few digits and signs behind it is still a common one. */
const isCommon = (password: string) => {
  const plain = simplified(password)
  return common.has(password.toLowerCase()) || common.has(plain) || common.has(plain.replace(/\d+$/, '')) || new Set(plain).size < 4
}

export const passwordSchema = z
  .string()
  .min(10, 'A password needs at least 10 characters.')
  .max(200, 'A password may have at most 200 characters.')
  .refine((password) => !isCommon(password), 'This password is among the common ones that are tried first. Choose another.')

export const hashPassword = (password: string): Promise<string> => hash(password, options)

let decoy: Promise<string> | undefined

/** Takes as long for an account that does not exist as for one that does. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password')
  const matches = await verify(passwordHash ?? (await decoy), password)
  return matches && passwordHash !== undefined
}
