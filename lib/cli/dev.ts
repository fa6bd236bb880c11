import { installed, runCommand } from './runCommand'
import { readSettings } from './settings'

/** The server for whoever works on Holdout: pages are compiled as they are opened. */
const { env, port } = readSettings(process.env)
process.exitCode = await runCommand(installed('next'), ['dev', '--port', String(port)], env)
