import { spawn } from 'node:child_process'
import { build, isBuilt, serverScript } from './build'
import { installed, runCommand } from './runCommand'
import { readSettings, SettingError } from './settings'

/** Builds what is not built, adds the demo class if asked to, and serves until told to end. */
async function start(): Promise<number> {
  const { env } = readSettings(process.env)
  if (!isBuilt()) {
    console.log('Building Holdout. This takes a minute, once.')
    await build()
  }
  if (process.argv.includes('--demo')) {
    const code = await runCommand(installed('tsx'), ['--conditions=react-server', 'lib/cli/demo.ts'], env)
    if (code !== 0) return code
  }
  const server = spawn(process.execPath, ['--enable-source-maps', serverScript], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
  return new Promise((resolve) => server.on('exit', (code) => resolve(code ?? 1)))
}

try {
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error)
  process.exitCode = 1
}
