import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { UserId } from '../domain/ids'
import { newToken } from './tokens'

/** Accounts that one device is remembered for: more than share a machine. */
const most = 8

const secret = () => process.env.NEXTAUTH_SECRET ?? ''
const markOf = (device: string, userId: UserId) => createHmac('sha256', secret()).update(`device ${device} ${userId}`).digest('base64url')

/** A device's name and the marks of the accounts that have signed in on it, newest first, as its cookie holds them. */
const read = (cookie: string | undefined) => {
  const [device = '', ...marks] = (cookie ?? '').slice(0, 1000).split('.')
  return { device, marks }
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/**
 * Which device it is, if the account has signed in on it before. The mark is signed, so that nobody makes one up.
 * @returns the device's name
 */
export function knownDevice(cookie: string | undefined, userId: UserId): string | undefined {
  const { device, marks } = read(cookie)
  const mark = markOf(device, userId)
  return device !== '' && marks.some((each) => same(each, mark)) ? device : undefined
}

/** The cookie of a device on which the account has just signed in. */
export function rememberDevice(cookie: string | undefined, userId: UserId): string {
  const { device: known, marks } = read(cookie)
  const device = /^[\w-]{32}$/.test(known) ? known : newToken()
  const mark = markOf(device, userId)
  return [device, mark, ...(device === known ? marks.filter((each) => each !== mark) : [])].slice(0, most + 1).join('.')
}
