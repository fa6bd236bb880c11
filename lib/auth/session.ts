import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import type { Caller } from '../domain/actor'
import type { UserId } from '../domain/ids'
import { actorOf } from '../domain/records'
import { rememberDevice } from './knownDevices'
import { absoluteMs, beginSession, endSession, sessionUser } from './sessions'

const yearSeconds = 365 * 24 * 60 * 60

/** Under https a browser takes these cookies from this host alone, for all of it, and never in the clear. */
const isSecure = () => process.env.NEXTAUTH_URL?.startsWith('https://') ?? false
const cookieName = (name: 'session' | 'device') => `${isSecure() ? '__Host-' : ''}holdout-${name}`
const cookieOptions = (maxAge: number) => ({ httpOnly: true, secure: isSecure(), sameSite: 'lax', path: '/', maxAge }) as const

const secret = () => process.env.NEXTAUTH_SECRET ?? ''

async function sessionToken(): Promise<string | undefined> {
  const sealed = (await cookies()).get(cookieName('session'))?.value
  if (!sealed) return undefined
  try {
    const opened = await decode({ token: sealed, secret: secret() })
    return typeof opened?.session === 'string' ? opened.session : undefined
  } catch {
    return undefined // Not sealed here, or too long ago.
  }
}

/** Who is asking. The session is looked up on every request, so that one that was ended is ended. */
export const currentActor = cache(async (): Promise<Caller> => {
  const token = await sessionToken()
  const user = token && (await sessionUser(token))
  return user ? actorOf(user) : null
})

/** Where the request comes from, and the cookie of the device it comes from. */
export async function sender(): Promise<{ readonly address: string; readonly device: string | undefined }> {
  return {
    // As the server in front has established it: @see clientAddress
    address: (await headers()).get('x-forwarded-for') ?? 'unknown',
    device: (await cookies()).get(cookieName('device'))?.value,
  }
}

/**
 * Begins a session in the browser that asks, and remembers that the account has signed in on this device.
 * @param verified the hash that the password was right for, where one was asked for
 */
export async function signInHere(userId: UserId, verified?: string): Promise<void> {
  const before = await sessionToken()
  const session = await beginSession(userId, verified)
  if (before) await endSession(before)
  const maxAge = absoluteMs / 1000
  const jar = await cookies()
  jar.set(cookieName('session'), await encode({ token: { session }, secret: secret(), maxAge }), cookieOptions(maxAge))
  jar.set(cookieName('device'), rememberDevice(jar.get(cookieName('device'))?.value, userId), cookieOptions(yearSeconds))
}

/** Ends the session of the browser that asks, on the server and in the browser. */
export async function signOutHere(): Promise<void> {
  const token = await sessionToken()
  if (token) await endSession(token)
  ;(await cookies()).delete({ name: cookieName('session'), path: '/', secure: isSecure(), httpOnly: true })
}
