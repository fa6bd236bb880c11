import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

function onPath(): string | undefined {
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    '/usr/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
  ]
  for (const name of [...installedNames, 'Google Chrome', 'Chromium'])
    for (const folder of folders) if (folder && existsSync(path.join(folder, name))) return path.join(folder, name)
  return undefined
}

const quietly = (command: string, parameters: readonly string[], minutes: number) =>
  spawnSync(command, [...parameters], { stdio: 'ignore', timeout: minutes * 60_000 }).status === 0

function download(): string | undefined {
  const file = chromium.executablePath()
  if (existsSync(file)) return file
  quietly(path.resolve('node_modules/.bin/playwright'), ['install', 'chromium'], 4)
  return existsSync(file) ? file : undefined
}

function distribution(): string | undefined {
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  const install = () => quietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', ...lock], 8)
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install() || (quietly('apt-get', ['update', ...lock], 5) && install())
  return onPath()
}

async function packaged(): Promise<string> {
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}

/** A Chromium to test with: an installed one, else Playwright's download, else the distribution's package, else one from npm. */
export async function findBrowser(): Promise<string> {
  return process.env.HOLDOUT_BROWSER || onPath() || download() || distribution() || (await packaged())
}

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
