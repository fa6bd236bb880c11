/** Scripts that run in a process or a thread of their own, and the files they begin with. */
export const entries = {
  'sandbox-child': 'lib/sandbox/server/child.ts',
  'sandbox-thread': 'lib/sandbox/server/thread.ts',
  background: 'lib/services/background/process.ts',
} as const

export type ScriptName = keyof typeof entries

/** Where `npm run build` puts what it has bundled ahead, so that a server needs no bundler. */
export const builtFolder = '.next/scripts'

/** Whether what was built ahead holds: only where nobody edits the sources meanwhile. */
export const mayUseBuilt = (): boolean => process.env.NODE_ENV === 'production'
