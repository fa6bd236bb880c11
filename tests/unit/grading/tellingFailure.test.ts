import { afterAll, describe, expect, it } from 'vitest'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { gradeProgram } from '@lib/grading/gradeProgram'
import { SandboxPool } from '@lib/sandbox/server/SandboxPool'

const pool = new SandboxPool()
afterAll(() => pool.close())

const asked = (...list: number[]): ProtocolCase => ({ args: [list], expected: { value: list.length }, rules: [] })
const cases = [asked(1, 2, 3, 4, 5), asked(1), asked(1, 2, 3), asked(7, 8, 9), asked(1, 2, 3, 4)]
const common = { kind: 'protocol', id: 'length', title: 'length', points: 1, message: 'Wrong.' } as const
const drawn: Check = { ...common, visibility: 'hidden', cases: () => cases }
const written: Check = { ...common, visibility: 'shown', cases }

async function counterexampleOf(check: Check, source: string) {
  const exercise = { entryPoint: 'f', parameters: ['list'], checks: [check] }
  const { checks } = await pool.run('test', (runner) => gradeProgram(exercise, runner, source, 1))
  return checks[0]?.counterexample
}
const toldOf = async (check: Check, source: string) => (await counterexampleOf(check, source))?.input[0]?.text

describe('of the cases that fail', () => {
  const neverAboveTwo = 'export const f = (list) => Math.min(2, list.length)'

  it('the shortest is told where they are drawn, of equals the first', async () => {
    expect(await toldOf(drawn, neverAboveTwo)).toBe('[1, 2, 3]')
    expect(await toldOf(drawn, 'export const f = () => 0')).toBe('[1]')
  })

  it('one that came to nothing in time is told where no other fails', async () => {
    const neverEnds = 'export function f(list) { while (list.length === 1) {} return list.length }'
    expect(await toldOf(drawn, neverEnds)).toBe('[1]')
  })

  it('the first is told where they are written down', async () => expect(await toldOf(written, neverAboveTwo)).toBe('[1, 2, 3, 4, 5]'))

  it('none is told where all of them together are at fault, and each alone is right', async () => {
    const together: Check = { ...drawn, cases: () => cases.map(({ args }) => ({ args, rules: [] })), judgeAll: () => 'Too often.' }
    expect(await counterexampleOf(together, 'export const f = () => 0')).toEqual({ input: [], compared: [], reading: 'Too often.' })
  })
})
