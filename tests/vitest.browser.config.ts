import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserFlags, findBrowser } from './support/browser'
import shared from './vitest.config'

/** The core's own suite once more, in Chromium: lessons and simulations compute there what graders and tests compute in Node.js. */
export default defineConfig({
  ...shared,
  test: {
    maxWorkers: '100%',
    include: ['tests/unit/core/**/*.test.ts', 'tests/reference/**/*.test.ts'],
    testTimeout: 300_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: await findBrowser(), args: browserFlags } }),
      instances: [{ browser: 'chromium' }],
    },
  },
})
