import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as tf from '@tensorflow/tfjs'
import { ConfusionMatrix } from 'ml-confusion-matrix'
import { Matrix as PeerMatrix, solve } from 'ml-matrix'
import { MultivariateLinearRegression } from 'ml-regression'
import * as simple from 'simple-statistics'
import { drawMoons } from '@lib/core/data/drawMoons'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { leastSquares } from '@lib/core/matrices/leastSquares'
import { type Matrix, rowsOf, zeros } from '@lib/core/matrices/Matrix'
import { accuracy } from '@lib/core/metrics/accuracy'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { confusionMatrix } from '@lib/core/metrics/confusionMatrix'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { fitLinearRegression } from '@lib/core/models/linearRegression'
import { initialiseNetwork } from '@lib/core/models/network'
import { createWorkspace, lossAndGradient } from '@lib/core/models/networkPass'
import { createRng } from '@lib/core/random/createRng'
import { normal } from '@lib/core/random/normal'
import { pearsonCorrelation } from '@lib/core/statistics/correlation'
import { mean } from '@lib/core/statistics/mean'
import { median } from '@lib/core/statistics/median'
import { quantile } from '@lib/core/statistics/quantile'
import { standardDeviation } from '@lib/core/statistics/variance'
import { createOptimiser } from '@lib/core/training/optimisers'
import { runTraining, type TrainingPlan } from '@lib/core/training/trainNetwork'
import { figure } from './figures'

/** Median time of some work in ms, after a warm-up; short work is repeated within a measurement. */
function timeOf(work: () => unknown, repeats: number): number {
  const measure = (times: number) => {
    const started = performance.now()
    for (let i = 0; i < times; i++) work()
    return (performance.now() - started) / times
  }
  for (const until = performance.now() + 40; performance.now() < until; ) work()
  const times = Math.max(1, Math.ceil(2 / Math.max(1e-4, measure(2))))
  return median(Array.from({ length: repeats }, () => measure(times)))
}

interface Race {
  readonly name: string
  readonly peer: string
  readonly ours: () => unknown
  readonly theirs: () => unknown
}

function races(n: number): Race[] {
  const rng = createRng(n)
  const { labels, scores } = drawScoredSample(rng, n, 0.3, 1)
  const called = Array.from(scores, (score) => (score > 0.5 ? 1 : 0))
  const truth = Array.from(labels)
  const x = Array.from({ length: n }, () => normal(rng))
  const y = x.map((value) => value + normal(rng))
  const features: Matrix = zeros(n, 3)
  for (let i = 0; i < features.values.length; i++) features.values[i] = normal(rng)
  const rows = rowsOf(features)
  const [columns, targets] = [new PeerMatrix(rows), y.map((value) => [value])]
  const peerTargets = new PeerMatrix(targets)
  return [
    {
      name: 'confusion matrix',
      peer: 'ml-confusion-matrix',
      ours: () => confusionMatrix(truth, called),
      theirs: () => ConfusionMatrix.fromLabels(truth, called).getMatrix(),
    },
    {
      name: 'accuracy',
      peer: 'ml-confusion-matrix',
      ours: () => accuracy(truth, called),
      theirs: () => ConfusionMatrix.fromLabels(truth, called).accuracy,
    },
    { name: 'mean', peer: 'simple-statistics', ours: () => mean(x), theirs: () => simple.mean(x) },
    { name: 'standard deviation', peer: 'simple-statistics', ours: () => standardDeviation(x), theirs: () => simple.standardDeviation(x) },
    { name: 'median', peer: 'simple-statistics', ours: () => median(x), theirs: () => simple.median(x) },
    { name: 'quantile', peer: 'simple-statistics', ours: () => quantile(x, 0.9), theirs: () => simple.quantile(x, 0.9) },
    { name: 'correlation', peer: 'simple-statistics', ours: () => pearsonCorrelation(x, y), theirs: () => simple.sampleCorrelation(x, y) },
    {
      name: 'root mean squared error',
      peer: 'simple-statistics',
      ours: () => rootMeanSquaredError(x, y),
      theirs: () => simple.rootMeanSquare(x.map((value, i) => value - (y[i] as number))),
    },
    {
      name: 'linear regression',
      peer: 'ml-regression',
      ours: () => fitLinearRegression(features, y),
      theirs: () => new MultivariateLinearRegression(rows, targets),
    },
    { name: 'least squares', peer: 'ml-matrix', ours: () => leastSquares(features, y), theirs: () => solve(columns, peerTargets) },
  ]
}

const sizes = [1e3, 1e4, 1e5, 1e6]

function metrics(): boolean {
  const times = new Map<string, number[]>()
  let holds = true
  console.log('ms for n entries, ours / the peer’s (their ratio)')
  for (const n of sizes)
    for (const { name, peer, ours, theirs } of races(n)) {
      const repeats = n > 1e5 ? 5 : 15
      const [own, other] = [timeOf(ours, repeats), timeOf(theirs, repeats)]
      const ratio = own / other
      // Beyond what two runs of the same work differ by.
      holds &&= ratio <= 1.15
      times.set(name, [...(times.get(name) ?? []), own])
      console.log(
        `${ratio <= 1.15 ? '✓' : '✗'} ${name}, n = ${n.toExponential(0)}: ${own.toPrecision(3)} / ${other.toPrecision(3)} ${peer} (${(other / own).toFixed(1)} times as fast)`,
      )
    }
  for (const [name, measure] of [
    ['AUC', rocAuc],
    ['average precision', averagePrecision],
  ] as const)
    for (const n of sizes) {
      const { labels, scores } = drawScoredSample(createRng(n), n, 0.3, 1)
      const own = timeOf(() => measure(labels, scores), 7)
      times.set(name, [...(times.get(name) ?? []), own])
      if (n === 1e6) holds = figure(`${name} of 10⁶ scores`, own, 'ms', 150) && holds
    }
  console.log('growth: times as long for ten times as many')
  for (const [name, own] of times)
    console.log(
      `  ${name}: ${own
        .slice(1)
        .map((time, i) => (time / (own[i] as number)).toFixed(1))
        .join(', ')}`,
    )
  return holds
}

const epochs = 10

async function training(): Promise<boolean> {
  await tf.setBackend('cpu')
  const data = drawMoons(createRng(1), 500, 0.2)
  const plan: TrainingPlan = {
    shape: { inputs: 2, hidden: [32, 32], outputs: 2, activation: 'relu' },
    train: { features: data.features, targets: { kind: 'classes', labels: data.labels } },
    optimiser: { kind: 'adam' },
    learningRate: 0.01,
    batchSize: 32,
    epochs,
  }
  const xs = tf.tensor2d(rowsOf(data.features))
  const ys = tf.oneHot(tf.tensor1d(data.labels, 'int32'), 2)
  const peer = async () => {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({ inputShape: [2], units: 32, activation: 'relu' }),
        tf.layers.dense({ units: 32, activation: 'relu' }),
        tf.layers.dense({ units: 2, activation: 'softmax' }),
      ],
    })
    model.compile({ optimizer: tf.train.adam(0.01), loss: 'categoricalCrossentropy', metrics: ['accuracy'] })
    const { history } = await model.fit(xs, ys, { batchSize: 32, epochs, verbose: 0, yieldEvery: 'never' })
    return history.acc?.at(-1)
  }
  const own: number[] = []
  const other: number[] = []
  let accuracies = ''
  for (let repeat = 0; repeat < 6; repeat++) {
    const started = performance.now()
    const run = runTraining(createRng(repeat), plan)
    const between = performance.now()
    const theirs = await peer()
    // The first run warms both up.
    if (repeat > 0) own.push(between - started)
    if (repeat > 0) other.push(performance.now() - between)
    accuracies = `training accuracy ${run.history.at(-1)?.train.accuracy.toFixed(2)} and ${Number(theirs).toFixed(2)}`
  }
  const [ours, theirs] = [median(own), median(other)]
  const holds = theirs / ours >= 5
  console.log(
    `${holds ? '✓' : '✗'} training 2-32-32-2 on 500 points, ${epochs} epochs: ${ours.toFixed(0)} ms / ${theirs.toFixed(0)} ms @tensorflow/tfjs on its CPU backend: ${(theirs / ours).toFixed(0)} times as fast (goal: 5); ${accuracies}`,
  )
  return holds
}

/** Bytes that a step of training takes from the heap. */
function allocation(): boolean {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const data = drawMoons(createRng(1), 32, 0.2)
  const network = initialiseNetwork(
    { inputs: 2, hidden: [32, 32], outputs: 2, activation: 'tanh', dropout: 0.2, batchNorm: true },
    createRng(2),
  )
  const work = createWorkspace(network, 32)
  const optimiser = createOptimiser({ kind: 'adam' }, network.parameters.length)
  const targets = { kind: 'classes', labels: data.labels } as const
  const pass = { training: true, rng: createRng(3) }
  const step = () => {
    lossAndGradient(work, data.features.values, targets, 32, pass, 1e-4)
    optimiser.step(network.parameters, work.gradient, 0.01)
  }
  for (let i = 0; i < 3000; i++) step()
  collect()
  const before = process.memoryUsage()
  for (let i = 0; i < 2000; i++) step()
  const after = process.memoryUsage()
  const bytes = (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / 2000
  return figure('a step of training takes from the heap', Math.max(0, bytes), 'bytes', 256)
}

export async function benchCore(): Promise<boolean> {
  const results = [metrics(), await training(), allocation()]
  return results.every(Boolean)
}
