import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** A setting that cannot be used. Its message is for the person at the console. */
export class SettingError extends Error {}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingError(`PORT has to be a whole number from 1 to 65535, not “${text}”.`)
  return port
}

/** A secret that is made once and kept beside the data, readable by the owner alone. */
export function keepSecret(folder: string, name: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

export interface Settings {
  readonly port: number
  /** the environment that the server runs with */
  readonly env: NodeJS.ProcessEnv
}

/**
 * Reads the settings from the environment and fills in what is not set.
 * @throws SettingError
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const port = readPort(environment.PORT)
  const folder = path.resolve(environment.HOLDOUT_DATA || '.data')
  const url = environment.NEXTAUTH_URL || `http://localhost:${port}`
  if (!URL.canParse(url))
    throw new SettingError(`NEXTAUTH_URL has to be the address people use, like https://holdout.example.org, not “${url}”.`)
  return {
    port,
    env: {
      ...environment,
      PORT: String(port),
      HOLDOUT_DATA: folder,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: environment.NEXTAUTH_SECRET || keepSecret(folder, 'session-secret'),
      NEXT_TELEMETRY_DISABLED: '1',
    },
  }
}
