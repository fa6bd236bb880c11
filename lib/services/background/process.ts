import { goals } from '../../catalog/goals'
import { finish, type GoalOutcome, judgeGoal, type Setting } from '../../domain/challenge'
import type { Fingerprint } from '../../domain/records'
import { fingerprintsOf, passagesOf } from '../../grading/fingerprints'

/*
 * The process that computes what would hold up the server's main thread: some settings of challenges train networks for seconds, and a program may
 * be 64,000 brackets long. What it runs is the authors' own and ours; learners choose numbers and texts, which it reads and never runs.
 */

/** What can be asked for, with what it comes to. */
export interface Tasks {
  judge(input: { readonly key: string; readonly setting: Setting }): GoalOutcome
  fingerprint(input: { readonly source: string; readonly starter: string }): readonly Fingerprint[]
}

export type BackgroundRequest = { readonly [T in keyof Tasks]: { readonly task: T; readonly input: Parameters<Tasks[T]>[0] } }[keyof Tasks]

export type BackgroundReply =
  | { readonly kind: 'done'; readonly value: unknown; readonly processorMs: number }
  | { readonly kind: 'failed'; readonly message: string; readonly processorMs: number }

const tasks: Tasks = {
  judge({ key, setting }) {
    const found = goals.find((entry) => entry.key === key)
    if (!found) throw new Error(`there is no challenge ${key}`)
    return finish(judgeGoal(found.goal, setting))
  },
  fingerprint: ({ source, starter }) => fingerprintsOf(source, passagesOf(starter)),
}

const run = ({ task, input }: BackgroundRequest) => (tasks[task] as (input: unknown) => unknown)(input)

process.on('message', (request: BackgroundRequest) => {
  const began = process.cpuUsage()
  const processorMs = () => {
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  let reply: BackgroundReply
  try {
    reply = { kind: 'done', value: run(request), processorMs: processorMs() }
  } catch (error) {
    reply = { kind: 'failed', message: String(error), processorMs: processorMs() }
  }
  // A server that was killed meanwhile waits for nothing.
  process.send?.(reply, undefined, undefined, (error) => error && process.exit(0))
})
process.on('disconnect', () => process.exit(0))
// A terminal tells all processes at once; the server says when this one has to end.
process.on('SIGINT', () => undefined)
