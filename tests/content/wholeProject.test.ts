import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, describe, expect, it } from 'vitest'
import { projects } from '@content/practical-methodology/chapters/08-connections/exercises/whole-project/checks'
import { findExercise } from '@lib/catalog/catalog'
import { encode } from '@lib/domain/codec'
import { protocolCases } from '@lib/grading/protocolCases'
import { compileEngine } from '@lib/sandbox/instance'
import { serveEngine } from '@lib/sandbox/serveEngine'
import { drainSandboxes } from '@lib/services/graders'
import { gradeSource } from '@lib/services/submissions/gradeSubmission'

afterAll(drainSandboxes)

const { exercise } = findExercise('practical-methodology/connections/exercise/whole-project') ?? {}
if (!exercise) throw new Error('the capstone is not there')
const capstone = exercise
const planOf = (body: string) =>
  `export function wholeProject({ columns, worthwhile, areas, train, validate, openTestSet }: any) { const seed = 1; ${body} }`
const grade = (body: string) => gradeSource(capstone, planOf(body), 1, 'test')

/** What a plan comes to on all that a submission meets, under the engine's own limits: they count, and no clock runs. */
async function runAll(body: string) {
  const serve = serveEngine(
    await compileEngine(readFileSync(createRequire(import.meta.url).resolve('@jitl/quickjs-wasmfile-release-sync/wasm'))),
  )
  const { entryPoint, world } = capstone.gradable
  await serve({ kind: 'load', source: planOf(body), entryPoint, world })
  const cases = capstone.definition.checks
    .filter(({ id }) => id === 'the-envelope' || id === 'method')
    .flatMap((check) => (check.kind === 'protocol' ? protocolCases(check, 1) : []))
  const reply = await serve({ kind: 'call', calls: cases.map(({ args, setting }) => ({ args: encode(args), setting: encode(setting) })) })
  return reply?.kind === 'called' ? reply.outcomes.map(({ kind }) => kind) : []
}

/** the shown project, and those that are drawn */
const met = Object.values(projects).reduce((sum, count) => sum + count, 1)

describe('all that the text allows fits into what a program may use', () => {
  const spend: [what: string, body: string][] = [
    [
      'the widest network, trained for the whole budget',
      `train({ kind: 'network', columns: [0, 1, 2], units: 16, rate: 0.1, epochs: 45, seed })`,
    ],
    [
      'as many of the widest networks as there can be, each of them measured',
      `for (let i = 0; i < 9; i++) validate(train({ kind: 'network', columns: [0, 1, 2], units: 16, rate: 0.1, epochs: 5, seed }).model)`,
    ],
    [
      'as many lines as there can be, each of them measured',
      `for (let i = 0; i < 7; i++) validate(train({ kind: 'linear', columns: [0, 1, 2], seed }).model)`,
    ],
  ]
  it.each(spend)('%s', async (_, body) => {
    const floor = `const { model } = train({ kind: 'constant' }); validate(model); areas();`
    expect(await runAll(`${floor} ${body}; return openTestSet(model)`)).toEqual(Array(met).fill('returned'))
  })
})

describe('a wrong plan is recognised by what it calls, however it is written', () => {
  const begin = `const floor = train({ kind: 'constant' }).model; const baseline = validate(floor)
    const kept = areas().map((area: number, i: number) => [area, i]).filter(([area]: number[]) => area! > 0.03 && area! < 0.97).map(([, i]: number[]) => i)
    const line = train({ kind: 'linear', columns: kept, seed }); const ofLine = validate(line.model)
    const network = train({ kind: 'network', columns: kept, units: 11, rate: 0.08, epochs: 30, seed }); const ofNetwork = validate(network.model)
    const better = ofNetwork > ofLine + worthwhile; const model = better ? network.model : line.model; const validation = better ? ofNetwork : ofLine;`
  const plans: [id: string, body: string][] = [
    ['made-up-score', `${begin} return { model, seed, baseline, validation, test: Math.round(100 * openTestSet(model)) / 100 + 0.001 }`],
    ['validation-reported-as-test', `${begin} openTestSet(model); return { model, seed, baseline, validation, test: validation }`],
    ['peeks-at-the-test-set', `${begin} openTestSet(line.model); return { model, seed, baseline, validation, test: openTestSet(model) }`],
    [
      'network-whatever-it-brings',
      `${begin} return { model: network.model, seed, baseline, validation: ofNetwork, test: openTestSet(network.model) }`,
    ],
    [
      'never-tries-a-network',
      `const floor = train({ kind: 'constant' }).model; const baseline = validate(floor); const all = [0, 1, 2]
       const lines = all.map((j) => train({ kind: 'linear', columns: all.filter((i) => i !== j), seed }).model)
       const scores = lines.map((model) => validate(model)); const validation = Math.max(...scores); const model = lines[scores.indexOf(validation)]
       return { model, seed, baseline, validation, test: openTestSet(model) }`,
    ],
  ]
  it.each(plans)('%s', async (id, body) => {
    const result = await grade(body)
    expect(result.verdict).toBe('failed')
    expect(result.knownMistake?.id).toBe(id)
  })
})
