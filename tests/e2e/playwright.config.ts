import { defineConfig } from '@playwright/test'
import { browserFlags } from '../support/browser'

const executablePath = process.env.HOLDOUT_BROWSER

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  // Test by test: no worker is left alone with a file that takes long.
  fullyParallel: true,
  forbidOnly: true,
  // A test that hangs ends, and no machine is too slow for one that does not.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
    viewport: { width: 1440, height: 900 },
    timezoneId: 'America/New_York',
    // What was done, and how it looked in the end. A copy of the page at every step takes a third of the time: `--trace on` has it.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
})
