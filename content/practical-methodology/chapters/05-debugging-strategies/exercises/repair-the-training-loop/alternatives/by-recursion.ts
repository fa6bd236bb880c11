type Layer = { weights: number[][]; biases: number[] }
type Network = [Layer, Layer]
type Example = { x: number[]; label: number }

const sums = (layer: Layer, x: number[]) => layer.biases.map((b, k) => layer.weights.reduce((s, row, j) => s + row[k]! * x[j]!, b))
const add = (a: Layer, b: Layer, scale: number): Layer => ({
  weights: a.weights.map((row, j) => row.map((w, k) => w + scale * b.weights[j]![k]!)),
  biases: a.biases.map((bias, k) => bias + scale * b.biases[k]!),
})
const outer = (x: number[], d: number[]): Layer => ({ weights: x.map((value) => d.map((delta) => value * delta)), biases: d })

function gradient([hidden, output]: Network, { x, label }: Example): Network {
  const h = sums(hidden, x).map((z) => Math.tanh(z))
  const z = sums(output, h)
  const top = Math.max(...z)
  const total = z.reduce((s, score) => s + Math.exp(score - top), 0)
  const d = z.map((score, c) => Math.exp(score - top) / total - (c === label ? 1 : 0))
  const back = h.map((value, k) => (1 - value ** 2) * output.weights[k]!.reduce((s, w, c) => s + w * d[c]!, 0))
  return [outer(x, back), outer(h, d)]
}

function step(network: Network, batch: Example[], rate: number): Network {
  const gradients = batch.map((example) => gradient(network, example))
  return gradients.reduce<Network>((moved, [a, b]) => [add(moved[0], a, -rate / batch.length), add(moved[1], b, -rate / batch.length)], network)
}

export function trainNetwork(rows: number[][], labels: number[], start: Network, orders: number[][], rate: number, batchSize: number): Network {
  const epoch = (network: Network, left: number[]): Network =>
    left.length === 0
      ? network
      : epoch(step(network, left.slice(0, batchSize).map((i) => ({ x: rows[i]!, label: labels[i]! })), rate), left.slice(batchSize))
  return orders.reduce(epoch, start)
}
