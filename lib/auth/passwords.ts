import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'
import { z } from 'zod'
import { Once } from '../domain/once'

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

/** What this product and a course are made of, longest first. */
const ownWords = [
  'practicalmethodology', 'administrator', 'machinelearning', 'deeplearning', 'methodology', 'instructor', 'practical', 'classroom',
  'password', 'passwort', 'holdout', 'teacher', 'student', 'learner', 'welcome', 'course', 'secret', 'class', 'admin', 'quiz', 'login',
] // biome-ignore format: words read better in rows

/** Letters and digits that have to be left when the words that anybody would try have been taken out. */
const leastLeft = 8

interface Person {
  readonly name: string
  readonly email: string
}

/**
 * Why a password is easily guessed by somebody who knows whose it is: it is hardly more than the account's name or address, or words of this
 * product.
 * @returns undefined where it is not
 */
export function ownWordsFault(password: string, { name, email }: Person): string | undefined {
  const pieces = [email, email.split('@')[0] ?? '', name, ...email.split(/[^\p{L}\p{N}]+/u), ...name.split(/[^\p{L}\p{N}]+/u)]
  const words = [...pieces.map(simplified).filter((word) => word.length >= 3), ...ownWords].sort((a, b) => b.length - a.length)
  const left = words.reduce((text, word) => text.replaceAll(word, ' '), simplified(password)).replaceAll(' ', '')
  return left.length >= leastLeft || left === simplified(password)
    ? undefined
    : 'This password is hardly more than your name, your address or words of this site. Choose another.'
}

export const hashPassword = (password: string): Promise<string> => hash(password, options)

const decoy = new Once(() => hashPassword('no account has this password'))

/** Takes as long for an account that does not exist as for one that does. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoy.get()), password)
  return matches && passwordHash !== undefined
}
