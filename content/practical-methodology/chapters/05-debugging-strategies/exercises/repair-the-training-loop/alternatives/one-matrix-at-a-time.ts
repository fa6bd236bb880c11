type Layer = { weights: number[][]; biases: number[] }

/** Batch by batch in matrices: every list has one entry for each example, and the gradient of a weight is one sum over the batch. */
export function trainNetwork(rows: number[][], labels: number[], start: [Layer, Layer], orders: number[][], rate: number, batchSize: number) {
  let [hidden, output] = start.map(({ weights, biases }) => ({ weights: weights.map((row) => row.slice()), biases: biases.slice() })) as [Layer, Layer]
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const affine = ({ weights, biases }: Layer, X: number[][]) => X.map((x) => biases.map((b, k) => b + sum(x.map((v, j) => v * weights[j]![k]!))))
  const stepped = ({ weights, biases }: Layer, X: number[][], D: number[][]): Layer => ({
    weights: weights.map((row, j) => row.map((w, k) => w - rate * sum(X.map((x, i) => x[j]! * D[i]![k]!)))),
    biases: biases.map((b, k) => b - rate * sum(D.map((d) => d[k]!))),
  })
  for (const order of orders) {
    const queue = [...order]
    while (queue.length) {
      const batch = queue.splice(0, batchSize)
      const X = batch.map((i) => rows[i]!)
      const H = affine(hidden, X).map((z) => z.map(Math.tanh))
      const P = affine(output, H).map((z) => {
        const e = z.map((score) => Math.exp(score - Math.max(...z)))
        return e.map((power) => power / sum(e))
      })
      const D = P.map((p, i) => p.map((chance, c) => (chance - Number(c === labels[batch[i]!])) / batch.length))
      const back = H.map((h, i) => h.map((value, k) => (1 - value ** 2) * sum(D[i]!.map((d, c) => d * output.weights[k]![c]!))))
      ;[hidden, output] = [stepped(hidden, X, back), stepped(output, H, D)]
    }
  }
  return [hidden, output]
}
