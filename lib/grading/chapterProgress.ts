import type { AssessmentKey } from '../domain/ids'
import type { Progress } from '../domain/records'

export type PartKind = 'challenge' | 'quiz' | 'exercise'

/** A part of a chapter that has to be passed. */
export interface Part {
  readonly key: AssessmentKey
  readonly kind: PartKind
  readonly title: string
  readonly scoreMaximum: number
}

/** begun: something is kept and nothing handed in; handed in: what came of it must not be seen yet */
export type PartState = 'open' | 'begun' | 'handed-in' | 'tried' | 'passed'

export interface PartProgress extends Part {
  readonly state: PartState
  readonly scoreGiven: number
  readonly tries: number
  readonly updatedAt: number | undefined
}

export interface ChapterProgress {
  readonly parts: readonly PartProgress[]
  /** share of each kind's parts that are passed: the three arcs of the ring; undefined where there is none */
  readonly arcs: Readonly<Record<PartKind, number | undefined>>
  /** share of all points */
  readonly share: number
  readonly complete: boolean
}

function stateOf(record: Progress | undefined, waits: boolean): PartState {
  if (!record) return 'open'
  if (record.tries === 0 && !record.passed) return 'begun'
  return waits ? 'handed-in' : record.passed ? 'passed' : 'tried'
}

/**
 * What a learner's records come to in one chapter. It is complete when every part is passed.
 * @param waiting parts of which it must not be seen yet what came of them
 */
export function chapterProgress(
  parts: readonly Part[],
  records: readonly Progress[],
  waiting: ReadonlySet<AssessmentKey> = new Set(),
): ChapterProgress {
  const byKey = new Map(records.map((record) => [record.assessment, record]))
  const states = parts.map((part): PartProgress => {
    const record = byKey.get(part.key)
    return {
      ...part,
      state: stateOf(record, waiting.has(part.key)),
      scoreGiven: waiting.has(part.key) ? 0 : (record?.scoreGiven ?? 0),
      // An exam has as many questions as it takes to measure all; a record knows how many there were.
      scoreMaximum: record?.scoreMaximum ?? part.scoreMaximum,
      tries: record?.tries ?? 0,
      updatedAt: record?.updatedAt,
    }
  })
  const arc = (kind: PartKind) => {
    const own = states.filter((part) => part.kind === kind)
    return own.length === 0 ? undefined : own.filter((part) => part.state === 'passed').length / own.length
  }
  const shareOf = (part: PartProgress) =>
    part.state === 'passed' && part.kind !== 'quiz' ? 1 : part.scoreGiven / Math.max(1, part.scoreMaximum)
  return {
    parts: states,
    arcs: { challenge: arc('challenge'), quiz: arc('quiz'), exercise: arc('exercise') },
    share: states.reduce((sum, part) => sum + shareOf(part), 0) / Math.max(1, states.length),
    complete: states.every((part) => part.state === 'passed'),
  }
}
