type Layer = { weights: number[][]; biases: number[] }

export function trainNetwork(rows: number[][], labels: number[], [first, second]: [Layer, Layer], orders: number[][], rate: number, batchSize: number) {
  // The biases as the weights of an input that is always 1.
  const A = [...first.weights, first.biases].map((row) => [...row])
  const B = [...second.weights, second.biases].map((row) => [...row])
  const times = (x: number[], M: number[][]) => M[0]!.map((_, k) => x.reduce((total, value, j) => total + value * M[j]![k]!, 0))
  for (const order of orders)
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.slice(from, from + batchSize)
      const moves = batch.map((i) => {
        const x = [...rows[i]!, 1]
        const h = [...times(x, A).map(Math.tanh), 1]
        const z = times(h, B)
        const logTotal = Math.log(z.reduce((total, score) => total + Math.exp(score), 0))
        const d = z.map((score, k) => Math.exp(score - logTotal) - +(k === labels[i]))
        const e = h.slice(0, -1).map((value, k) => (1 - value * value) * d.reduce((total, delta, c) => total + delta * B[k]![c]!, 0))
        return { x, h, d, e }
      })
      const step = rate / batch.length
      for (const { x, h, d, e } of moves) {
        x.forEach((value, j) => e.forEach((delta, k) => (A[j]![k]! -= step * value * delta)))
        h.forEach((value, j) => d.forEach((delta, k) => (B[j]![k]! -= step * value * delta)))
      }
    }
  const layer = (M: number[][]) => ({ weights: M.slice(0, -1), biases: M[M.length - 1]! })
  return [layer(A), layer(B)]
}
