import { BuildFailed, build, isBuilt } from './build'
import { installed, runCommand } from './runCommand'
import { readSettings } from './settings'
import { tellFault } from './tellFault'

/** What comes before serving: builds what is not built, and adds the demo class if asked to. @returns its exit code */
async function prepare(): Promise<number> {
  const { env } = readSettings(process.env)
  if (!isBuilt()) {
    console.log('\n  Holdout is being built. This happens once, and takes a minute or two.')
    await build(true)
    console.log('  It is built, and starts now.')
  }
  if (!process.argv.includes('--demo')) return 0
  return runCommand(installed('tsx'), ['--conditions=react-server', 'lib/cli/demo.ts'], env)
}

try {
  process.exitCode = await prepare()
} catch (error) {
  if (error instanceof BuildFailed) console.error(error.message)
  process.exitCode = error instanceof BuildFailed ? 1 : tellFault(error)
}
