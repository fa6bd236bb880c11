import 'server-only'
import type { ExerciseEntry } from '../catalog/catalog'
import type { Visibility } from '../domain/verdict'
import { drawnSizes, type DrawnSize } from '../grading/drawnSizes'
import { judgeProgram, poseChecks } from '../grading/gradeProgram'
import { readSignature } from '../grading/readSignature'
import { confusion, toldFrom } from '../grading/recogniseMistake'
import { type WrongProgram, wrongPrograms } from '../grading/wrongPrograms'
import type { Proof } from './Proof'
import { sandboxPool } from './graders'
import { observeBank, takesLong } from './submissions/gradeSubmission'

/** how many submissions are drawn; of an exercise that takes long fewer */
const seedsOf = { short: { sizes: 20, wrongPrograms: 8 }, long: { sizes: 5, wrongPrograms: 3 } }
/** of what is declared, at least this has to be drawn */
const reach = 0.9

const seedsFrom1 = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const together = (faults: readonly string[]) => (faults.length > 0 ? faults.join('; ') : undefined)

const seedsFor = (exercise: ExerciseEntry) => seedsOf[takesLong(exercise) ? 'long' : 'short']

function faultOfSizes(exercise: ExerciseEntry): string | undefined {
  const { definition } = exercise
  const { sizes = {} } = definition
  const drawn = seedsFrom1(seedsFor(exercise).sizes).map((seed) => drawnSizes(definition, seed))
  const places = new Set(drawn.flatMap((sizesOfSeed) => [...sizesOfSeed.keys()]))
  const met = (place: string) => drawn.flatMap((sizesOfSeed) => sizesOfSeed.get(place) ?? []) as readonly DrawnSize[]
  const mostOf = (place: string) => Math.max(...met(place).map(({ most }) => most))
  const varies = (place: string) => new Set(met(place).flatMap(({ least, most }) => [least, most])).size > 1
  const undeclared = [...places].filter((place) => met(place).some(({ kind }) => kind === 'list') && varies(place) && !(place in sizes))
  return together([
    ...undeclared.map((place) => `${place} is a list of up to ${mostOf(place)} and declares no size`),
    ...Object.entries(sizes).flatMap(([place, declared]) => {
      if (!places.has(place)) return [`${place} declares a size and is nowhere drawn`]
      if (mostOf(place) > declared) return [`${place} is declared up to ${declared} and drawn up to ${mostOf(place)}`]
      const short = drawn.findIndex((sizesOfSeed) => (sizesOfSeed.get(place)?.most ?? 0) < reach * declared)
      return short < 0
        ? []
        : [`${place} is declared up to ${declared}, and with seed ${short + 1} reaches ${drawn[short]?.get(place)?.most ?? 'none'}`]
    }),
  ])
}

const faultOfSignature = ({ definition, starter }: ExerciseEntry): string | undefined =>
  readSignature(starter, definition.entryPoint)?.returns ? undefined : 'its function has no return type'

/** Whether every mistake can be told from the solution and from the others by what it does on the probes. */
async function faultOfProbes(exercise: ExerciseEntry): Promise<string | undefined> {
  const { solution, bank } = await observeBank(exercise)
  if (!solution) return 'the solution does not get through the probes'
  const { probes } = exercise.definition
  return together(
    bank.flatMap((entry) => {
      const { mistake, behaviour } = entry
      if (!behaviour) return [`${mistake.id} does not get through the probes`]
      const others = toldFrom(entry, bank).flatMap((other) =>
        other.behaviour ? { name: other.mistake.id, behaviour: other.behaviour } : [],
      )
      return [{ name: 'the solution', behaviour: solution }, ...others].flatMap((other) => {
        const confused = confusion({ mistake, behaviour }, other.behaviour, probes)
        return confused ? [`${mistake.id} differs from ${other.name} ${confused}`] : []
      })
    }),
  )
}

/** Whether programs that are wrong in general are refused wherever that makes a difference. */
async function faultOfWrongPrograms(exercise: ExerciseEntry): Promise<string | undefined> {
  const { definition, gradable, solution, starter, alternatives } = exercise
  const { slug, checks, harmless = {} } = definition
  const long = takesLong(exercise)
  const partOf = (visibility: Visibility) => ({ ...gradable, checks: checks.filter((check) => check.visibility === visibility) })
  const [shown, hidden] = [partOf('shown'), partOf('hidden')]
  const posed = seedsFrom1(seedsFor(exercise).wrongPrograms).map((seed) => ({ seed, asked: poseChecks(seed) }))
  const judge = (part: typeof gradable, source: string, { seed, asked }: (typeof posed)[number]) =>
    sandboxPool().run(`wrong programs for ${slug}`, (runner) => judgeProgram(part, runner, source, seed, asked), { long })

  /** The seeds with which a program passes, one after the other; none for what shown checks refuse. */
  async function* passesOf(source: string): AsyncGenerator<number> {
    const [first] = posed
    const verdict = first && (await judge(shown, source, first))
    if (verdict === 'invalid') throw new Error(`a wrong program for ${slug} does not load`)
    if (verdict === 'passed') for (const each of posed) if ((await judge(hidden, source, each)) === 'passed') yield each.seed
  }
  const everPasses = async (source: string) => !(await passesOf(source).next()).done

  async function faultOf({ id, says, source, surely, unused }: WrongProgram): Promise<string | undefined> {
    if (id in harmless) return (await everPasses(source)) ? undefined : `${id} is listed as harmless, and refused`
    if (surely)
      return (await everPasses(source)) && !(unused && (await everPasses(unused))) ? `a program that ${says} passes (${id})` : undefined
    let passed = 0
    for await (const _ of passesOf(source)) passed++
    return passed > 0 && passed < posed.length ? `a program that ${says} passes with ${passed} of ${posed.length} seeds (${id})` : undefined
  }

  const made = wrongPrograms(definition, solution, starter)
  for (const alternative of alternatives)
    made.push(...wrongPrograms(definition, alternative.source, starter).filter(({ id }) => id === 'sorts-as-text'))
  const unknown = Object.keys(harmless).filter((id) => !made.some((each) => each.id === id))
  const faults = await Promise.all(made.map(faultOf))
  return together([
    ...unknown.map((id) => `${id} is listed as harmless, and there is no such program`),
    ...new Set(faults.flatMap((fault) => fault ?? [])),
  ])
}

type FaultOf = (exercise: ExerciseEntry) => string | undefined | Promise<string | undefined>
const rules: readonly (readonly [says: string, faultOf: FaultOf])[] = [
  ['draws hidden inputs over all the sizes that it declares', faultOfSizes],
  ['tells each mistake from the solution and from the others on two probes', faultOfProbes],
  ['refuses programs that are wrong in ways that any can be', faultOfWrongPrograms],
  ['has a starter that states what it returns', faultOfSignature],
]

/** Holds an exercise to the rules that are the same for all of them. */
export async function proveRules(exercise: ExerciseEntry): Promise<Proof[]> {
  const { slug } = exercise.definition
  return Promise.all(rules.map(async ([says, faultOf]) => ({ what: `${slug}: ${says}`, fault: await faultOf(exercise) })))
}
