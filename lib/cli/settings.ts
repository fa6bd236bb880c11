import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { isOpenToAll, makePrivateFolder } from '../../db/makeFolder'

/** A setting that cannot be used. Its message is for the person at the console. */
export class SettingError extends Error {}

const shortestSecret = 32
const mostProxies = 16

function readCount(name: string, text: string, least: number, most: number): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least || Number(text) > most)
    throw new SettingError(`${name} has to be a whole number from ${least} to ${most}, not “${text}”.`)
  return Number(text)
}

/** @returns the address as a browser would write its origin */
function readOrigin(text: string): string {
  const wanted = `NEXTAUTH_URL has to be the address people use, like https://holdout.example.org, not “${text}”`
  if (!URL.canParse(text)) throw new SettingError(`${wanted}.`)
  const url = new URL(text)
  if (!/^https?:$/.test(url.protocol)) throw new SettingError(`${wanted}: it begins with http:// or https://.`)
  if (url.username || url.password || url.search || url.hash) throw new SettingError(`${wanted}: it holds a host and a port alone.`)
  if (url.pathname !== '/') throw new SettingError(`${wanted}: Holdout is served at the root of a host, not below “${url.pathname}”.`)
  return url.origin
}

function readHost(text: string): string {
  if (isIP(text) === 0 && !/^[a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*$/i.test(text))
    throw new SettingError(`HOST has to be an address or a name of this machine, like 127.0.0.1, not “${text}”.`)
  return text
}

function readSecret(text: string): string {
  if (text.length < shortestSecret)
    throw new SettingError(
      `NEXTAUTH_SECRET has to be at least ${shortestSecret} characters long; this one has ${text.length}. Leave it out, and Holdout makes one.`,
    )
  return text
}

function readDatabase(text: string): string {
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol))
    throw new SettingError('DATABASE_URL has to begin with postgres:// or postgresql://. Leave it out for the embedded database.')
  return text
}

/** A secret that is made once and kept beside the data, readable by the owner alone. @throws SettingError where nothing can be kept */
export function keepSecret(folder: string, name: string): string {
  try {
    makePrivateFolder(folder)
    const file = path.join(folder, name)
    if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new SettingError(`HOLDOUT_DATA has to be a folder that this account may write in, not “${folder}”: ${(error as Error).message}`)
  }
}

/** What there is to say of a data folder that belongs to another account and was left open, if anything. */
export const complaintOf = (folder: string): string | undefined =>
  isOpenToAll(folder)
    ? `Every account of this machine may write in ${folder}, and put files of its own in the place of Holdout’s. Let HOLDOUT_DATA be a folder of this account.`
    : undefined

/** Where the data are. @throws SettingError */
export function readPlace(environment: NodeJS.ProcessEnv): { readonly folder: string; readonly databaseUrl: string | undefined } {
  const { HOLDOUT_DATA: folder, DATABASE_URL: url } = environment
  return { folder: path.resolve(folder || '.data'), databaseUrl: url ? readDatabase(url) : undefined }
}

export interface Settings {
  readonly port: number
  /** where to listen; undefined: everywhere */
  readonly host: string | undefined
  /** how many proxies before this server write down whom they answer */
  readonly trustedProxies: number
  /** the data folder */
  readonly folder: string
  /** the address people use, without a path */
  readonly origin: string
  /** the environment that the server runs with */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Reads the settings from the environment and fills in what is not set. A setting that is empty is not set.
 * @throws SettingError
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const given = <T>(name: string, read: (text: string) => T): T | undefined => {
    const text = environment[name]
    return text === undefined || text === '' ? undefined : read(text)
  }
  const port = given('PORT', (text) => readCount('PORT', text, 1, 65_535)) ?? 3000
  const host = given('HOST', readHost)
  const trustedProxies = given('HOLDOUT_TRUST_PROXY', (text) => readCount('HOLDOUT_TRUST_PROXY', text, 0, mostProxies)) ?? 0
  const { folder } = readPlace(environment)
  const origin = given('NEXTAUTH_URL', readOrigin) ?? `http://localhost:${port}`
  const secret = given('NEXTAUTH_SECRET', readSecret) ?? readSecret(keepSecret(folder, 'session-secret'))
  return {
    port,
    host,
    trustedProxies,
    folder,
    origin,
    env: {
      ...environment,
      PORT: String(port),
      HOLDOUT_DATA: folder,
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: secret,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  }
}
