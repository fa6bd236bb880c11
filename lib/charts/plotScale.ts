export interface PlotScale {
  /** share of the axis at which a value stands; a value beyond the axis lies beyond [0, 1] */
  place(value: number): number
  readonly ticks: readonly number[]
}

const niceSteps = [1, 2, 5, 10]

/** An axis from the values that it has to hold: linear with round ticks, or logarithmic with powers of ten. */
export function plotScale(low: number, high: number, scale: 'linear' | 'log' = 'linear'): PlotScale {
  if (scale === 'log') {
    const [from, to] = [Math.log10(low), Math.log10(high)]
    const first = Math.ceil(from - 1e-9)
    const powers = Array.from({ length: Math.max(0, Math.floor(to + 1e-9) - first + 1) }, (_, i) => 10 ** (first + i))
    const every = Math.ceil(powers.length / 6)
    const span = to - from || 1
    return { place: (value) => (Math.log10(value) - from) / span, ticks: powers.filter((_, i) => i % every === 0) }
  }
  const span = high - low || 1
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * (niceSteps.find((nice) => nice * power >= rough - 1e-12) ?? 10)
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return { place: (value) => (value - low) / span, ticks: Array.from({ length: count }, (_, i) => (first + i) * step) }
}
