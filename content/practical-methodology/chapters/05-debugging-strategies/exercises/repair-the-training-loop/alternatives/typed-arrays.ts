type Layer = { weights: number[][]; biases: number[] }

/** Flat arrays that are made once, a gradient that is emptied for each batch, and plain loops: the way it is done where speed counts. */
export function trainNetwork(rows: number[][], labels: number[], start: [Layer, Layer], orders: number[][], rate: number, batchSize: number) {
  const [p, u, c] = [start[0].weights.length, start[0].biases.length, start[1].biases.length]
  const w = Float64Array.from([...start[0].weights.flat(), ...start[0].biases, ...start[1].weights.flat(), ...start[1].biases])
  const [b1, w2, b2] = [p * u, p * u + u, p * u + u + u * c]
  const g = new Float64Array(w.length)
  const h = new Float64Array(u)
  const d = new Float64Array(c)
  for (const order of orders)
    for (let from = 0; from < order.length; from += batchSize) {
      const to = Math.min(order.length, from + batchSize)
      g.fill(0)
      for (let at = from; at < to; at++) {
        const x = rows[order[at]!]!
        for (let k = 0; k < u; k++) {
          let z = w[b1 + k]!
          for (let j = 0; j < p; j++) z += x[j]! * w[j * u + k]!
          h[k] = Math.tanh(z)
        }
        let total = 0
        for (let k = 0; k < c; k++) {
          let z = w[b2 + k]!
          for (let j = 0; j < u; j++) z += h[j]! * w[w2 + j * c + k]!
          total += d[k] = Math.exp(z)
        }
        for (let k = 0; k < c; k++) {
          d[k] = (d[k]! / total - (labels[order[at]!] === k ? 1 : 0)) / (to - from)
          g[b2 + k]! += d[k]!
        }
        for (let j = 0; j < u; j++) {
          let back = 0
          for (let k = 0; k < c; k++) {
            g[w2 + j * c + k]! += h[j]! * d[k]!
            back += w[w2 + j * c + k]! * d[k]!
          }
          back *= (1 - h[j]!) * (1 + h[j]!)
          g[b1 + j]! += back
          for (let q = 0; q < p; q++) g[q * u + j]! += x[q]! * back
        }
      }
      for (let i = 0; i < w.length; i++) w[i]! -= rate * g[i]!
    }
  const layer = (at: number, inputs: number, outputs: number) => ({
    weights: Array.from({ length: inputs }, (_, j) => w.slice(at + j * outputs, at + (j + 1) * outputs)),
    biases: w.slice(at + inputs * outputs, at + (inputs + 1) * outputs),
  })
  return [layer(0, p, u), layer(w2, u, c)]
}
