import { newExercise, type Template } from './newExercise'
import { proveContent } from '../services/proveContent'
import { killedShare, proveStrengths } from '../services/proveStrength'
import { drainSandboxes } from '../services/graders'

const usage = `Usage: npm run course -- check [EXERCISE…]
       npm run course -- mutants [EXERCISE]
       npm run course -- new exercise CHAPTER NAME [callbacks]
  check    holds all content, or some exercises, against what it promises
  mutants  grades programs that differ from a solution by one small change: the checks have to refuse them
  new      writes a small exercise that proves, to begin with; callbacks: one whose function is given functions`

async function check(slugs: readonly string[]): Promise<boolean> {
  const proofs = await proveContent(slugs)
  for (const { what, fault } of proofs) console.log(fault ? `✗ ${what}: ${fault}` : `✓ ${what}`)
  const faults = proofs.filter((proof) => proof.fault).length
  console.log(`${proofs.length - faults} proven, ${faults} faulty`)
  return faults === 0 && proofs.length > 0
}

async function mutants(slug: string | undefined): Promise<boolean> {
  const strengths = await proveStrengths(slug)
  for (const strength of strengths) {
    const share = killedShare(strength)
    const verdicts = Object.entries(strength.verdicts).map(([verdict, count]) => `${count} ${verdict.replaceAll('_', ' ')}`)
    console.log(
      `${share >= 0.98 ? '✓' : '✗'} ${strength.slug}: ${(100 * share).toFixed(1)} % of ${strength.mutants} mutants killed (${verdicts.join(', ')})`,
    )
    for (const { id, reason } of strength.survivors) console.log(`    ${reason ? '=' : '!'} ${id}${reason ? `: ${reason}` : ''}`)
    for (const id of strength.stale) console.log(`    ? ${id}: listed as equivalent, but killed or not there`)
  }
  return strengths.length > 0 && strengths.every((strength) => killedShare(strength) >= 0.98 && strength.stale.length === 0)
}

function start(chapter: string, name: string, template: Template): boolean {
  const { text, done } = newExercise(chapter, name, template)
  console.log(text)
  return done
}

const words = process.argv.slice(2)
const [command, first, second, third, fourth] = words
const is = (name: string, ...lengths: number[]) => command === name && lengths.includes(words.length)
let outcome: boolean | undefined
if (command === 'check') outcome = await check(words.slice(1))
else if (is('mutants', 1, 2)) outcome = await mutants(first)
else if (is('new', 4, 5) && first === 'exercise' && second && third && (fourth ?? 'callbacks') === 'callbacks')
  outcome = start(second, third, fourth ? 'callbacks' : 'plain')
else console.error(usage)
process.exitCode = outcome === undefined ? 2 : outcome ? 0 : 1
await drainSandboxes()
