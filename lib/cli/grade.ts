import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { chapterEntries, type ExerciseEntry } from '../catalog/catalog'
import type { GradingResult } from '../domain/verdict'
import { drainSandboxes } from '../services/graders'
import { gradeSafely } from '../services/submissions/gradeSubmission'
import { tellFault } from './tellFault'

const usage = `Usage: npm run grade -- EXERCISE FILE… [--seeds N] [--json]
  EXERCISE   the name of its folder, for instance roc-auc
  FILE       a TypeScript program
  --seeds N  grades each file with the inputs of N submissions, instead of one
  --json     prints one line of JSON for each file and seed
Exit code: 0 all passed, 1 any other verdict, 2 misuse`

const mostSeeds = 100_000

class Misuse extends Error {}

interface Wanted {
  readonly exercise: ExerciseEntry
  readonly jobs: readonly Job[]
  readonly asJson: boolean
}
/** One file with one seed: equal seeds give equal inputs, so that two people who grade a file see the same. */
interface Job {
  readonly file: string
  readonly source: string
  readonly seed: number
}

function find(name: string): ExerciseEntry {
  const exercises = chapterEntries().flatMap((entry) => entry.exercises)
  const found = exercises.find((exercise) => exercise.definition.slug === name)
  if (!found)
    throw new Misuse(`There is no exercise ${name}. There are: ${exercises.map((exercise) => exercise.definition.slug).join(', ')}`)
  return found
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Misuse(`${file} cannot be read.`)
  }
}

function parse(given: readonly string[]): Wanted {
  const words: string[] = []
  let [seeds, asJson] = [1, false]
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as string
    const [flag, value = given[i + 1]] = word.split('=', 2)
    if (word === '--json') asJson = true
    else if (flag === '--seeds') {
      if (!/^[1-9]\d{0,5}$/.test(value ?? '') || Number(value) > mostSeeds) throw new Misuse(usage)
      seeds = Number(value)
      if (word === flag) i++
    } else if (word.startsWith('--')) throw new Misuse(usage)
    else words.push(word)
  }
  const [name, ...files] = words
  if (name === undefined || files.length === 0) throw new Misuse(usage)
  const exercise = find(name)
  const sources = files.map((file) => ({ file, source: read(file) }))
  return { exercise, asJson, jobs: sources.flatMap((each) => Array.from({ length: seeds }, (_, i) => ({ ...each, seed: i + 1 }))) }
}

const jsonOf = ({ file, seed }: Job, { verdict, scoreGiven, scoreMaximum, knownMistake }: GradingResult, milliseconds: number): string =>
  JSON.stringify({
    file,
    seed,
    verdict,
    points: scoreGiven,
    maximum: scoreMaximum,
    mistake: knownMistake?.id ?? null,
    milliseconds: Math.round(milliseconds),
  })

function textOf({ verdict, scoreGiven, scoreMaximum, checks, error, knownMistake, console: output }: GradingResult): string {
  const lines = [`${verdict}, ${scoreGiven} of ${scoreMaximum} points`]
  if (error) lines.push(`  ${error.line === undefined ? '' : `line ${error.line}: `}${error.name}${error.message && `: ${error.message}`}`)
  for (const { passed, title, visibility, points, message, counterexample } of checks) {
    lines.push(`${passed ? '✓' : '✗'} ${title} (${visibility}, ${points} points)`)
    if (passed) continue
    lines.push(`    ${message}`)
    for (const { name, text } of counterexample?.input ?? []) lines.push(`    ${name} = ${text}`)
    for (const call of counterexample?.calls ?? []) lines.push(`      ${call}`)
    for (const { name, returned, expected, agrees } of counterexample?.compared ?? [])
      if (!agrees) lines.push(`    ${name}: returned ${returned}, expected ${expected}`)
    if (counterexample?.reading) lines.push(`    ${counterexample.reading}`)
  }
  if (knownMistake) lines.push(`Known mistake: ${knownMistake.title}. ${knownMistake.message}`)
  if (output.length > 0) lines.push('Console:', ...output.map((line) => `  ${line}`))
  return lines.join('\n')
}

/** Whether somebody still reads what is printed. */
let heard = true
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  heard = false
})

/** Grades several at once, and prints in the order that was asked for. @returns whether all passed */
async function grade({ exercise, jobs, asJson }: Wanted): Promise<boolean> {
  const printed = new Map<number, string>()
  let [next, told, allPassed] = [0, 0, true]
  const tell = () => {
    for (let text = printed.get(told); text !== undefined && heard; text = printed.get(told)) {
      console.log(text)
      printed.delete(told++)
    }
  }
  const work = async () => {
    while (next < jobs.length && heard) {
      const index = next++
      const job = jobs[index] as Job
      const started = performance.now()
      const result = await gradeSafely(exercise, job.source, job.seed, 'shell')
      allPassed &&= result.verdict === 'passed'
      const title = jobs.length > 1 ? `${job.file}, seed ${job.seed}: ` : ''
      printed.set(index, asJson ? jsonOf(job, result, performance.now() - started) : title + textOf(result))
      tell()
    }
  }
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work))
  return allPassed && told === jobs.length
}

try {
  process.exitCode = (await grade(parse(process.argv.slice(2)))) ? 0 : 1
} catch (error) {
  if (error instanceof Misuse) console.error(error.message)
  process.exitCode = error instanceof Misuse ? 2 : tellFault(error)
} finally {
  await drainSandboxes()
}
