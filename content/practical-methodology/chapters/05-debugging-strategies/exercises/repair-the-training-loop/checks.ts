import fc from 'fast-check'
import { drawMoons } from '@lib/core/data/drawMoons'
import { rowsOf } from '@lib/core/matrices/Matrix'
import { emptyNetwork, initialiseNetwork, type Layer, type Network } from '@lib/core/models/network'
import { createWorkspace, lossAndGradient } from '@lib/core/models/networkPass'
import { createRng } from '@lib/core/random/createRng'
import { permutation } from '@lib/core/random/permutation'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type ObservedRun, type ProtocolCase, type TableCase } from '@lib/domain/exercise'
import { pickInteger, type RandomSource } from '@lib/domain/randomSource'
import type { Value } from '@lib/domain/value'

/** A layer as learners have it: inputs × outputs, and the biases. */
interface PlainLayer {
  readonly [key: string]: Value
  readonly weights: readonly (readonly number[])[]
  readonly biases: readonly number[]
}
type Plain = readonly [PlainLayer, PlainLayer]
type Training = readonly [rows: number[][], labels: number[], start: Plain, orders: number[][], rate: number, batchSize: number]

export const smallNetwork: Plain = [
  {
    weights: [
      [0.5, -1],
      [1, 0.25],
    ],
    biases: [0.1, -0.2],
  },
  {
    weights: [
      [1, -0.5],
      [-1, 0.75],
    ],
    biases: [0, 0.3],
  },
]

function networkOf([hidden, output]: Plain): Network {
  const network = emptyNetwork({
    inputs: hidden.weights.length,
    hidden: [hidden.biases.length],
    outputs: output.biases.length,
    activation: 'tanh',
  })
  for (const [l, layer] of [hidden, output].entries()) {
    const own = network.layers[l] as Layer
    own.weights.set(Array.from(layer.weights, (row) => Array.from(row)).flat())
    own.biases.set(Array.from(layer.biases))
  }
  return network
}
const plainOf = ({ layers }: Network): Plain =>
  layers.map(({ inputs, outputs, weights, biases }) => ({
    weights: rowsOf({ rows: inputs, columns: outputs, values: weights }),
    biases: Array.from(biases),
  })) as unknown as Plain

/** The same training by the core’s own passes. */
function train(...[rows, labels, start, orders, rate, batchSize]: Training): Plain {
  const network = networkOf(start)
  const work = createWorkspace(network, batchSize)
  for (const order of orders)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      const inputs = Float64Array.from(batch.flatMap((i) => rows[i] as number[]))
      const targets = { kind: 'classes', labels: batch.map((i) => labels[i] as number) } as const
      lossAndGradient(work, inputs, targets, batch.length, { training: true })
      for (let i = 0; i < network.parameters.length; i++)
        network.parameters[i] = (network.parameters[i] as number) - rate * (work.gradient[i] as number)
    }
  return plainOf(network)
}
const reference = (...training: Training): Value => train(...training) as unknown as Value
const row = (...training: Training): TableCase => ({ args: training as unknown as readonly Value[], expected: reference(...training) })

const points = [
  [1, 0.5],
  [-1, 2],
  [0.5, -1],
]

const value = fc.integer({ min: -8, max: 8 }).map((n) => n / 4)
const list = (length: number) => fc.array(value, { minLength: length, maxLength: length })
const layer = (inputs: number, outputs: number) =>
  fc.record({ weights: fc.array(list(outputs), { minLength: inputs, maxLength: inputs }), biases: list(outputs) })
const training = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 4 }))
  .chain(([inputs, units, classes]) =>
    fc.tuple(
      drawnList(fc.tuple(list(inputs), fc.integer({ min: 0, max: classes - 1 })), { minLength: 1, maxLength: 24 }),
      fc.tuple(layer(inputs, units), layer(units, classes)),
    ),
  )
  .chain(([examples, start]) => {
    const n = examples.length
    return fc.tuple(
      fc.constant(examples.map(([features]) => features)),
      fc.constant(examples.map(([, label]) => label)),
      fc.constant(start),
      fc.array(fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }), { minLength: 1, maxLength: 3 }),
      fc.constantFrom(0.1, 0.5, 1),
      fc.integer({ min: 1, max: n + 2 }),
    )
  })

const moons = { examples: 61, noise: 0.2, width: 6, epochs: 16, rate: 0.6, batchSize: 20 }
/** A training that is worth its name: two half-moons, sixteen epochs, the last batch of a single example. */
function drawTraining(random: RandomSource): ProtocolCase {
  const seed = pickInteger(random, 1, 1e9)
  const rng = createRng(seed)
  const data = drawMoons(rng, moons.examples, moons.noise)
  // One class after the other, as data often come.
  const sorted = [...data.labels.keys()].sort((a, b) => (data.labels[a] as number) - (data.labels[b] as number))
  const rows = rowsOf(data.features)
  const start = plainOf(initialiseNetwork({ inputs: 2, hidden: [moons.width], outputs: 2, activation: 'tanh' }, rng))
  const orders = Array.from({ length: moons.epochs }, () => Array.from(permutation(rng, moons.examples)))
  const given: Training = [
    sorted.map((i) => rows[i] as number[]),
    sorted.map((i) => data.labels[i] as number),
    start,
    orders,
    moons.rate,
    moons.batchSize,
  ]
  return { args: given as unknown as readonly Value[], setting: { seed }, rules: [] }
}

/** The trained network's loss on fresh examples, beside that of one that was trained as it should be. */
function judgeTrained({ returned }: ObservedRun, { args, setting }: ProtocolCase): string | undefined {
  const { features, labels } = drawMoons(createRng((setting as { seed: number }).seed, 1), 400, moons.noise)
  const lossOf = (plain: Plain) =>
    lossAndGradient(createWorkspace(networkOf(plain), labels.length), features.values, { kind: 'classes', labels }, labels.length, {
      training: false,
    })
  const [own, sound] = [lossOf(returned as unknown as Plain), lossOf(train(...(args as unknown as Training)))]
  return Math.abs(own - sound) <= 1e-5
    ? undefined
    : `On ${labels.length} fresh examples the network has a loss of ${own.toFixed(4)}; trained soundly it would be ${sound.toFixed(4)}.`
}

/** Sums in another order may differ in the last digits, and training carries that on. */
const tolerance = 1e-7

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'one-step',
    title: 'One example, one step',
    visibility: 'shown',
    points: 2,
    message: 'After one step on one example the network is another.',
    tolerance,
    cases: [row(points.slice(0, 1), [1], smallNetwork, [[0]], 1, 1), row([[0, 0]], [0], smallNetwork, [[0]], 0.5, 1)],
  },
  {
    kind: 'table',
    id: 'one-batch',
    title: 'One batch, in the order given',
    visibility: 'shown',
    points: 2,
    message: 'After one step on a batch the network is another.',
    tolerance,
    cases: [row(points, [1, 0, 0], smallNetwork, [[2, 0, 1]], 1, 3), row(points, [1, 0, 1], smallNetwork, [[1, 2, 0]], 0.5, 8)],
  },
  {
    kind: 'table',
    id: 'several-batches',
    title: 'Several batches, the last one short',
    visibility: 'shown',
    points: 2,
    message: 'After several batches the network is another.',
    tolerance,
    cases: [
      row(points, [1, 0, 1], smallNetwork, [[0, 1, 2]], 1, 1),
      row(points, [1, 0, 1], smallNetwork, [[0, 1, 2]], 1, 2),
      row(
        points,
        [1, 0, 1],
        smallNetwork,
        [
          [0, 1, 2],
          [0, 1, 2],
        ],
        0.5,
        3,
      ),
    ],
  },
  defineProperty({
    id: 'any-training',
    title: 'Any network, any data',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh training came back wrong.',
    tolerance,
    runs: 28,
    inputs: training as never,
    reference: reference as (...args: readonly Value[]) => Value,
  }),
  {
    kind: 'protocol',
    id: 'really-trained',
    title: 'Networks that are really trained',
    visibility: 'hidden',
    points: 4,
    message: 'A network that was trained with your loop is not what it should be.',
    cases: (random) => [drawTraining(random), drawTraining(random)],
    judge: judgeTrained,
  },
]
