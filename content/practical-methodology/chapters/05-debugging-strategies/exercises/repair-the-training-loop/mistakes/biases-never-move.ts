type Layer = { weights: number[][]; biases: number[] }
type Network = [hidden: Layer, output: Layer]

/** What a layer adds up for one example: its biases, and each input times its weights. */
const weigh = ({ weights, biases }: Layer, inputs: readonly number[]) =>
  biases.map((bias, k) => inputs.reduce((sum, input, j) => sum + input * weights[j]![k]!, bias))

function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - largest))
  const total = powers.reduce((a, b) => a + b, 0)
  return powers.map((power) => power / total)
}

const zeros = ({ weights, biases }: Layer): Layer => ({ weights: weights.map((row) => row.map(() => 0)), biases: biases.map(() => 0) })
const copy = ({ weights, biases }: Layer): Layer => ({ weights: weights.map((row) => [...row]), biases: [...biases] })

/** Adds what one example says about a layer to the layer's gradient. */
function collect(gradient: Layer, inputs: readonly number[], deltas: readonly number[]) {
  deltas.forEach((delta, k) => {
    inputs.forEach((input, j) => (gradient.weights[j]![k]! += delta * input))
    gradient.biases[k]! += delta
  })
}

/** One step downhill. */
function move(layer: Layer, gradient: Layer, rate: number) {
  layer.weights.forEach((row, j) => row.forEach((_, k) => (row[k]! -= rate * gradient.weights[j]![k]!)))
}

/** Trains by mini-batches: in every epoch the examples in the order that it names, batch by batch. */
export function trainNetwork(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  start: Network,
  orders: readonly (readonly number[])[],
  rate: number,
  batchSize: number,
): Network {
  const network: Network = [copy(start[0]), copy(start[1])]
  const [hidden, output] = network
  for (const order of orders) {
    for (let from = 0; from < rows.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      const gradients = [zeros(hidden), zeros(output)] as const
      for (const i of batch) {
        const activations = weigh(hidden, rows[i]!).map(Math.tanh)
        const chances = softmax(weigh(output, activations))
        const outputDeltas = chances.map((chance, c) => (chance - (c === labels[i] ? 1 : 0)) / batch.length)
        const hiddenDeltas = activations.map((h, k) => (1 - h * h) * outputDeltas.reduce((sum, delta, c) => sum + delta * output.weights[k]![c]!, 0))
        collect(gradients[1], activations, outputDeltas)
        collect(gradients[0], rows[i]!, hiddenDeltas)
      }
      move(output, gradients[1], rate)
      move(hidden, gradients[0], rate)
    }
  }
  return network
}
