import { readFileSync } from 'node:fs'
import { chapterEntries, type ExerciseEntry } from '../catalog/catalog'
import type { GradingResult } from '../domain/verdict'
import { drainSandboxes, gradeSource } from '../services/submissions/gradeSubmission'

const usage =
  'Usage: npm run grade -- EXERCISE FILE [--json]\n  EXERCISE  the name of its folder, for instance roc-auc\n  FILE      a TypeScript program'

/** The same inputs on every run, so that two people who grade a file see the same. */
const seed = 1

class Misuse extends Error {}

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

const asJson = ({ verdict, scoreGiven, scoreMaximum, checks, error, knownMistake }: GradingResult) => ({
  verdict,
  scoreGiven,
  scoreMaximum,
  checks: checks.map(({ id, visibility, passed, message, counterexample }) => ({
    id,
    visibility,
    passed,
    message: passed ? '' : message,
    ...(counterexample ? { counterexample } : {}),
  })),
  ...(error ? { error } : {}),
  ...(knownMistake ? { knownMistake } : {}),
})

function asText({ verdict, scoreGiven, scoreMaximum, checks, error, knownMistake, console: output }: GradingResult): string {
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
  }
  if (knownMistake) lines.push(`Known mistake: ${knownMistake.title}. ${knownMistake.message}`)
  if (output.length > 0) lines.push('Console:', ...output.map((line) => `  ${line}`))
  return lines.join('\n')
}

/** @returns the exit code: 0 passed, 1 any other verdict, 2 misuse */
async function grade(given: readonly string[]): Promise<number> {
  const flags = given.filter((each) => each.startsWith('--'))
  const [name, file, ...rest] = given.filter((each) => !each.startsWith('--'))
  if (!name || !file || rest.length > 0 || flags.some((flag) => flag !== '--json')) throw new Misuse(usage)
  const exercise = find(name)
  const source = read(file)
  const result = await gradeSource(exercise, source, seed, 'shell')
  console.log(flags.includes('--json') ? JSON.stringify(asJson(result), undefined, 2) : asText(result))
  return result.verdict === 'passed' ? 0 : 1
}

try {
  process.exitCode = await grade(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Misuse)) throw error
  console.error(error.message)
  process.exitCode = 2
} finally {
  await drainSandboxes()
}
