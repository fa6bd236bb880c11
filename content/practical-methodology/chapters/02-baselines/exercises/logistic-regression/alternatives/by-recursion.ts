type Model = { weights: number[]; bias: number }

const chance = ({ weights, bias }: Model, x: readonly number[]) => {
  const z = x.map((value, j) => value * weights[j]!).reduce((a, b) => a + b, bias)
  return 0.5 * (1 + Math.tanh(z / 2))
}

export function logisticRegression(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  rate: number,
  steps: number,
  model: Model = { weights: rows[0]!.map(() => 0), bias: 0 },
): Model {
  for (; steps > 0; steps--) model = step(model)
  return model

  function step(from: Model): Model {
    const mean = (of: (i: number) => number) => rows.reduce((sum, _, i) => sum + of(i), 0) / rows.length
    const errors = rows.map((x, i) => labels[i]! - chance(from, x))
    return {
      weights: from.weights.map((weight, j) => weight + rate * mean((i) => errors[i]! * rows[i]![j]!)),
      bias: from.bias + rate * mean((i) => errors[i]!),
    }
  }
}
