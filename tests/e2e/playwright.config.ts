import { defineConfig } from '@playwright/test'
import { browserFlags } from '../support/browser'

const executablePath = process.env.HOLDOUT_BROWSER

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) },
    viewport: { width: 1440, height: 900 },
    timezoneId: 'America/New_York',
    trace: 'retain-on-failure',
  },
})
