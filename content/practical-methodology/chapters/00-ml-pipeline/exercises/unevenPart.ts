/** What one run dealt out: so many lists, each to parts of these sizes, on average. An index stands at place `index % n` of its list of n. */
export interface Deal {
  readonly lists: number
  readonly sizes: readonly number[]
  readonly parts: readonly (readonly number[])[]
}

/** The place that is furthest from its due in a part that is uneven: how often it came, and how often would be even. */
export interface Uneven {
  readonly part: number
  readonly place: number
  readonly count: number
  readonly even: number
}

/**
 * By how many standard errors a count or a sum may be off. For one sum a normal tail on both sides: 2 in 10⁹. There are at most 33 sums, so that
 * fewer than one honest submission in ten million is refused.
 */
export const mostDeviations = 6

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
const centred = (weights: readonly number[]) => {
  const mean = weights.reduce((sum, x) => sum + x, 0) / weights.length
  return weights.map((x) => x - mean)
}

/**
 * Weights over the places of a list along which shuffles go wrong: trend, bend, and two orders more, each at right angles to those before; the
 * first place against all others, the last, the first two, the last two. Each adds up to 0.
 */
export function contrasts(n: number): number[][] {
  const along = (holds: (place: number) => boolean) => centred(Array.from({ length: n }, (_, place) => Number(holds(place))))
  const orders: number[][] = []
  for (let degree = 1; degree <= Math.min(4, n - 1); degree++) {
    const power = centred(Array.from({ length: n }, (_, place) => ((2 * place) / (n - 1) - 1) ** degree))
    orders.push(
      orders.reduce((rest, order) => {
        const share = dot(power, order) / dot(order, order)
        return rest.map((x, place) => x - share * (order[place] as number))
      }, power),
    )
  }
  const ends = [along((place) => place < 1), along((place) => place > n - 2)]
  if (n > 3)
    ends.push(
      along((place) => place < 2),
      along((place) => place > n - 3),
    )
  return [...orders, ...ends]
}

/**
 * Whether over all deals some part takes from some places of the lists more than chance explains. Where every way of dealing out is as likely, a
 * contrast's sum over a part of m has mean 0 and variance m (n − m) / (n (n − 1)) · Σ w², and lists are independent.
 */
export function unevenPart(n: number, deals: readonly Deal[]): Uneven | undefined {
  const weights = contrasts(n)
  const parts = deals[0]?.sizes.length ?? 0
  for (let part = 0; part < parts; part++) {
    const counts = new Array<number>(n).fill(0)
    let [variance, dealt] = [0, 0]
    for (const deal of deals) {
      const size = deal.sizes[part] as number
      variance += (deal.lists * size * (n - size)) / (n * (n - 1))
      dealt += deal.lists * size
      for (const index of deal.parts[part] ?? []) (counts[index % n] as number)++
    }
    // One that takes all of each list favours no place; there rounding alone would decide.
    if (counts.every((count) => count === counts[0])) continue
    const isUneven = weights.some((weight) => Math.abs(dot(weight, counts)) > mostDeviations * Math.sqrt(variance * dot(weight, weight)))
    if (!isUneven) continue
    const even = dealt / n
    const off = counts.map((count) => Math.abs(count - even))
    const place = off.indexOf(Math.max(...off))
    return { part, place, count: counts[place] as number, even }
  }
  return undefined
}
