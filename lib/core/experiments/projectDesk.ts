import { type DeliveryProblem, drawDeliveryProblem } from '../data/deliveryProblem'
import { drawDeliveries } from '../data/drawDeliveries'
import { firstExamples, type LabelledData } from '../data/LabelledData'
import { standardise } from '../data/standardise'
import { CoreError } from '../CoreError'
import { accuracy } from '../metrics/accuracy'
import { precisionRecallFbeta } from '../metrics/precisionRecallFbeta'
import { fitConstantClassifier } from '../models/constantModel'
import { fitLogisticRegression } from '../models/logisticRegression'
import { networkClassifier } from '../models/networkClassifier'
import type { Classifier } from '../models/Predictor'
import { choice } from '../random/choice'
import { createRng, type Rng } from '../random/createRng'
import { requireInteger } from '../requirements'
import { classifierPlan } from '../training/classifierPlan'
import { runTraining } from '../training/trainNetwork'
import type { Progress } from './Experiment'

/** What can be done with the project, in the order of the course. */
export const deskMoves = [
  'measure_f1',
  'constant',
  'linear',
  'network',
  'more_capacity',
  'more_regularisation',
  'more_labels',
  'tune_rate',
  'open_test_set',
] as const
export type DeskMove = (typeof deskMoves)[number]

/** What each move costs, in hours of people and machines. */
export const moveCosts: Readonly<Record<DeskMove, number>> = {
  measure_f1: 0,
  constant: 1,
  linear: 1,
  network: 3,
  more_capacity: 4,
  more_regularisation: 3,
  more_labels: 6,
  tune_rate: 8,
  open_test_set: 0,
}
export const deskBudget = 40
/** F₁ of the late vans that the project needs, on vans that nobody has seen */
export const deskTarget = 0.62

export interface DeskScores {
  readonly accuracy: number
  /** of the late vans; 0 where none is called late */
  readonly f1: number
}

export interface DeskEntry {
  readonly move: DeskMove
  readonly cost: number
  /** spent up to here */
  readonly spent: number
  /** undefined where the move trained nothing */
  readonly train: DeskScores | undefined
  readonly validation: DeskScores | undefined
  /** what it brought: F₁ on validation above the best before; undefined where it trained nothing, or nothing was there before */
  readonly gain: number | undefined
  /** where the test set was opened */
  readonly test: DeskScores | undefined
  /** how many vans are labelled by now */
  readonly labels: number
  readonly rate: number
  readonly width: number
  readonly lambda: number
  /** why nothing came of it */
  readonly refused?: 'no_budget' | 'nothing_to_change' | 'nothing_trained'
}

export interface DeskGame {
  readonly log: readonly DeskEntry[]
  readonly spent: number
  readonly testOpened: number
  /** what was reported: the last opening of the test set, or where it was opened often, the best */
  readonly reported: DeskScores | undefined
  /** the same model on four thousand fresh vans: what the report was meant to foretell */
  readonly inUse: DeskScores | undefined
}

const [firstLabels, moreLabels, mostLabels, validationSize, testSize, freshSize] = [80, 240, 1040, 400, 250, 3000]
const epochs = 20

/** A model with the threshold that it is used with. */
interface Judged {
  readonly model: Classifier
  readonly threshold: number
  readonly validation: DeskScores
}

/** A project on its way. Each move that trains really trains. */
interface Desk {
  readonly problem: DeliveryProblem
  readonly fresh: LabelledData
  readonly seed: number
  labels: number
  /** what models are compared by; F₁ also moves the threshold to where it is best on validation */
  metric: 'accuracy' | 'f1'
  kind: 'none' | 'constant' | 'linear' | 'network'
  width: number
  lambda: number
  rate: number
  /** of what was trained last */
  validation: DeskScores | undefined
  /** the best on validation by F₁: what is carried to the test set */
  kept: Judged | undefined
  readonly log: DeskEntry[]
  spent: number
  testOpened: number
  reported: DeskScores | undefined
  carried: Judged | undefined
}

function openDesk(seed: number): Desk {
  const problem = drawDeliveryProblem(seed, [mostLabels, validationSize, testSize])
  const drawn = drawDeliveries(createRng(seed, 41), freshSize)
  const fresh = { features: standardise(drawn.features, problem.scale), labels: drawn.labels, classes: 2 }
  const plan = { metric: 'accuracy', labels: firstLabels, kind: 'none', width: 8, lambda: 0, rate: 0.001 } as const
  const nothing = { validation: undefined, kept: undefined, reported: undefined, carried: undefined }
  return { problem, fresh, seed, ...plan, ...nothing, log: [], spent: 0, testOpened: 0 }
}

/** Chance of being late, van by van. */
function chancesOf(model: Classifier, { features }: LabelledData): Float64Array {
  const { values } = model.predictProbabilities(features)
  return Float64Array.from({ length: features.rows }, (_, i) => values[2 * i + 1] as number)
}

function scoresAt(chances: Float64Array, labels: Uint8Array, threshold: number): DeskScores {
  const predicted = Uint8Array.from(chances, (chance) => Number(chance >= threshold))
  return { accuracy: accuracy(labels, predicted), f1: precisionRecallFbeta(labels, predicted).fbeta }
}

const scoresOf = ({ model, threshold }: Pick<Judged, 'model' | 'threshold'>, data: LabelledData): DeskScores =>
  scoresAt(chancesOf(model, data), data.labels, threshold)

/** The model with its threshold, as it does on validation. */
function judge(model: Classifier, { metric, problem: { validation } }: Desk): Judged {
  const chances = chancesOf(model, validation)
  const of = (threshold: number): Judged => ({ model, threshold, validation: scoresAt(chances, validation.labels, threshold) })
  if (metric === 'accuracy') return of(0.5)
  const tried = Array.from({ length: 17 }, (_, k) => of(0.1 + 0.05 * k))
  return tried.reduce((best, each) => (each.validation.f1 > best.validation.f1 ? each : best))
}

const labelled = ({ problem, labels }: Desk) => firstExamples(problem.train, labels)

function fitModel(desk: Desk): Classifier {
  const train = labelled(desk)
  if (desk.kind === 'constant') return fitConstantClassifier(train.labels, 2)
  if (desk.kind === 'linear') return fitLogisticRegression(train.features, train.labels, 0.5 + desk.lambda * train.labels.length)
  const plan = classifierPlan(train, undefined, { hidden: [desk.width], learningRate: desk.rate, lambda: desk.lambda, epochs })
  return networkClassifier(runTraining(createRng(desk.seed, 42), plan).network)
}

function train(desk: Desk): DeskScores {
  const judged = judge(fitModel(desk), desk)
  desk.validation = judged.validation
  if (!desk.kept || judged.validation[desk.metric] > desk.kept.validation[desk.metric]) desk.kept = judged
  return scoresOf(judged, labelled(desk))
}

/** Tries five learning rates, and keeps the best on validation. */
function tune(desk: Desk): void {
  const found = [0.001, 0.003, 0.01, 0.03, 0.1].map((rate) => ({
    rate,
    score: judge(fitModel({ ...desk, rate }), desk).validation[desk.metric],
  }))
  desk.rate = found.reduce((best, each) => (each.score > best.score ? each : best)).rate
}

/** Changes the plan. @returns false where there is nothing to change */
function turn(desk: Desk, move: DeskMove): boolean {
  switch (move) {
    case 'measure_f1':
      if (desk.metric === 'f1') return false
      desk.metric = 'f1'
      desk.kept = desk.kept && judge(desk.kept.model, desk)
      return true
    case 'constant':
    case 'linear':
    case 'network':
      if (desk.kind === move) return false
      desk.kind = move
      return true
    case 'more_capacity':
      if (desk.kind !== 'network' || desk.width >= 64) return false
      desk.width *= 2
      return true
    case 'more_regularisation':
      if (desk.kind === 'none' || desk.kind === 'constant' || desk.lambda >= 0.1) return false
      desk.lambda = desk.lambda === 0 ? 0.003 : desk.lambda * 3
      return true
    case 'more_labels':
      if (desk.labels >= mostLabels) return false
      desk.labels = Math.min(mostLabels, desk.labels + moreLabels)
      return true
    case 'tune_rate':
      if (desk.kind !== 'network') return false
      tune(desk)
      return true
    default:
      return true
  }
}

/** Makes one move; one that the budget does not allow, or that changes nothing, is refused and costs nothing. */
function makeMove(desk: Desk, move: DeskMove): void {
  const cost = moveCosts[move]
  const enter = (entry: Partial<DeskEntry>) => {
    const { labels, rate, width, lambda, spent } = desk
    desk.log.push({
      move,
      cost: 0,
      spent,
      train: undefined,
      validation: undefined,
      gain: undefined,
      test: undefined,
      labels,
      rate,
      width,
      lambda,
      ...entry,
    })
  }
  if (desk.spent + cost > deskBudget) {
    enter({ refused: 'no_budget' })
    return
  }
  if (move === 'open_test_set') {
    if (!desk.kept) {
      enter({ refused: 'nothing_trained' })
      return
    }
    desk.testOpened++
    const test = scoresOf(desk.kept, desk.problem.test)
    // Who looks again and again reports the best that was seen.
    if (!desk.reported || test.f1 > desk.reported.f1) {
      desk.reported = test
      desk.carried = desk.kept
    }
    enter({ test })
    return
  }
  if (!turn(desk, move)) {
    enter({ refused: 'nothing_to_change' })
    return
  }
  desk.spent += cost
  if (move === 'measure_f1' || desk.kind === 'none') {
    enter({ cost })
    return
  }
  const before = desk.kept?.validation.f1
  const own = train(desk)
  enter({ cost, train: own, validation: desk.validation, gain: before === undefined ? undefined : (desk.validation?.f1 ?? 0) - before })
}

const gameOf = ({ log, spent, testOpened, reported, carried, fresh }: Desk): DeskGame => ({
  log: log.slice(),
  spent,
  testOpened,
  reported,
  inUse: carried && scoresOf(carried, fresh),
})

/**
 * Plays a project: every move is really made, and the log tells what it brought. O(moves · training).
 * @param moves at most 40
 * @throws CoreError `out_of_range`
 * @example Array.from(projectDesk({ seed: 1, moves: ['constant', 'linear'] })).length; // => 2
 */
export function* projectDesk({
  seed,
  moves,
}: {
  readonly seed: number
  readonly moves: readonly DeskMove[]
}): Generator<Progress<DeskGame>, DeskGame> {
  requireInteger(seed, 0, 1e9, 'seed')
  requireInteger(moves.length, 0, 40, 'the number of moves')
  const desk = openDesk(seed)
  for (const [i, move] of moves.entries()) {
    if (!deskMoves.includes(move)) throw new CoreError('out_of_range', `there is no move ${move}`)
    makeMove(desk, move)
    yield { share: (i + 1) / moves.length }
  }
  return gameOf(desk)
}

/**
 * What somebody methodical does next: measures what counts, climbs the ladder, and then follows the gap between training and validation.
 * @returns undefined when it is done
 */
export function methodicalMove({ log, spent, testOpened }: DeskGame): DeskMove | undefined {
  if (testOpened > 0) return undefined
  const made = (move: DeskMove) => log.some((entry) => entry.move === move && !entry.refused)
  const tried = (move: DeskMove) => log.some((entry) => entry.move === move)
  const affordable = (move: DeskMove) => spent + moveCosts[move] <= deskBudget
  for (const move of ['measure_f1', 'constant', 'linear', 'network'] as const) if (!tried(move)) return move
  const last = log.findLast((entry) => entry.validation)
  if (!made('tune_rate') && affordable('tune_rate')) return 'tune_rate'
  const gap = (last?.train?.f1 ?? 0) - (last?.validation?.f1 ?? 0)
  const wanted: readonly DeskMove[] = gap > 0.05 ? ['more_labels', 'more_regularisation'] : ['more_capacity', 'more_labels']
  const next = wanted.find((move) => affordable(move) && !log.some((entry) => entry.move === move && entry.refused === 'nothing_to_change'))
  return next ?? 'open_test_set'
}

/**
 * Plays a project by a policy that sees the log, until it is done or has made 40 moves.
 * @throws CoreError `out_of_range`
 */
export function playDesk(seed: number, next: (game: DeskGame) => DeskMove | undefined): DeskGame {
  requireInteger(seed, 0, 1e9, 'seed')
  const desk = openDesk(seed)
  for (let i = 0; i < 40; i++) {
    const move = next(gameOf({ ...desk, carried: undefined }))
    if (!move) break
    makeMove(desk, move)
  }
  return gameOf(desk)
}

/**
 * The same project, played by somebody methodical.
 * @throws CoreError `out_of_range`
 */
export function* methodicalDesk({ seed }: { readonly seed: number }): Generator<Progress<DeskGame>, DeskGame> {
  requireInteger(seed, 0, 1e9, 'seed')
  const desk = openDesk(seed)
  for (let move = methodicalMove(gameOf(desk)); move; move = methodicalMove(gameOf({ ...desk, carried: undefined }))) {
    makeMove(desk, move)
    yield { share: Math.min(0.95, desk.spent / deskBudget) }
  }
  return gameOf(desk)
}

/** Moves drawn at random, each as likely as any other, until the test set is opened. */
export const randomDeskPolicy =
  (rng: Rng) =>
  ({ testOpened }: DeskGame): DeskMove | undefined =>
    testOpened > 0 ? undefined : choice(rng, deskMoves)
