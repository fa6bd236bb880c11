import { build, isBuilt } from '@lib/cli/build'
import { installed, runCommand } from '@lib/cli/runCommand'
import { findBrowser } from '../support/browser'

/** Gets a browser, builds the product if it is not built, and runs the browser tests against it. */
const browser = await findBrowser()
console.log(`Browser: ${browser}`)
if (!isBuilt()) await build()
process.exitCode = await runCommand(
  installed('playwright'),
  ['test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  {
    ...process.env,
    HOLDOUT_BROWSER: browser,
    // The tests' own process may load what is for servers only.
    NODE_OPTIONS: '--conditions=react-server',
  },
)
