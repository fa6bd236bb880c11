import type { Plot } from '../../domain/plot'

/** What is wrong with a plot that is to be read. */
export function faultOfPlot({ x, series, xScale, yScale }: Plot): string | undefined {
  if (x.length < 2 || x.some((value, i) => !(value > (x[i - 1] ?? Number.NEGATIVE_INFINITY)))) return 'its points do not ascend'
  const short = series.find(({ y }) => y.length !== x.length)
  if (series.length === 0 || short) return `${short?.name ?? 'it'} has not one value a point`
  const positive = (values: readonly number[]) => values.every((value) => value > 0)
  if (xScale === 'log' && !positive(x)) return 'a logarithmic axis has a point at or below 0'
  const odd = series.find(({ y }) => !y.every(Number.isFinite) || (yScale === 'log' && !positive(y)))
  return odd && `${odd.name} has a value that cannot be drawn`
}
