import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')
const at = (folder: string) => path.join(root, folder)

export default defineConfig({
  root,
  resolve: {
    alias: {
      '@app': at('app'),
      '@content': at('content'),
      '@db': at('db'),
      '@lib': at('lib'),
      // The guard is for bundlers; a test is a server.
      'server-only': at('tests/support/serverOnly.ts'),
    },
  },
  test: {
    include: ['tests/{unit,reference,content,contract,services,hostile,architecture}/**/*.test.{ts,tsx}'],
    pool: 'forks',
    // One less than there are cores is the default: on two cores that leaves one idle.
    maxWorkers: '100%',
    // A test that hangs ends, and no machine is too slow for one that does not.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // Whatever asks for a store that its test has not opened fails, instead of opening the one of whoever develops.
    env: { HOLDOUT_DATA: '/dev/null/no store of a test', DATABASE_URL: '' },
  },
})
