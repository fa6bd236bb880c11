import { build, isBuilt } from './build'
import { installed, runCommand } from './runCommand'
import { readSettings } from './settings'
import { tellFault } from './tellFault'

/** What comes before serving: builds what is not built, and adds the demo class if asked to. @returns its exit code */
async function prepare(): Promise<number> {
  const { env } = readSettings(process.env)
  if (!isBuilt()) {
    console.log('Building Holdout. This takes a minute, once.')
    await build()
  }
  if (!process.argv.includes('--demo')) return 0
  return runCommand(installed('tsx'), ['--conditions=react-server', 'lib/cli/demo.ts'], env)
}

try {
  process.exitCode = await prepare()
} catch (error) {
  process.exitCode = tellFault(error)
}
