import { expect, it } from 'vitest'
import { whyNoResult } from '@app/courses/[course]/[chapter]/exercises/[exercise]/_components/runShownChecks'
import { RunCancelled, SandboxNotLoaded } from '@lib/sandbox/browser/BrowserSandbox'

const otherwise = 'Your program is kept. Submit it, and the server checks it.'

it.each([
  ['cancelled', new RunCancelled('cancelled'), 'Cancelled.'],
  [
    'never begun, for the engine could not be fetched',
    new SandboxNotLoaded(),
    'What runs programs in your browser could not be loaded. Your program is kept here. Run it again when the connection is back.',
  ],
  [
    'ended by a fault of the engine',
    new Error('memory access out of bounds'),
    `The checks could not be run in your browser: memory access out of bounds. ${otherwise}`,
  ],
  ['ended by what says so in a sentence', new Error('It broke!'), `The checks could not be run in your browser: It broke. ${otherwise}`],
  ['ended by something that says nothing', undefined, `The checks could not be run in your browser: It did not say why. ${otherwise}`],
])('a run that was %s is said to be just that', (_, error, said) => {
  expect(whyNoResult(error)).toBe(said)
})
