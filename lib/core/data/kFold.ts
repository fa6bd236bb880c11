import { requireInteger } from '../requirements'

export interface Fold {
  /** indices, ascending */
  readonly train: number[]
  readonly test: number[]
}

/** Folds from the number of the fold that each index is tested in. */
function foldsOf(assigned: ArrayLike<number>, k: number): Fold[] {
  const folds = Array.from({ length: k }, () => ({ train: [] as number[], test: [] as number[] }))
  for (let i = 0; i < assigned.length; i++) for (const [f, fold] of folds.entries()) (f === assigned[i] ? fold.test : fold.train).push(i)
  return folds
}

/**
 * k folds of consecutive indices; each index is tested once. The first n mod k folds hold one more. Shuffle the data first where its order
 * means something. O(n · k).
 * @param n ≥ k
 * @param k ≥ 2
 * @throws CoreError `out_of_range`
 * @see Stone 1974
 * @example kFold(5, 2).map((fold) => fold.test); // => [[0, 1, 2], [3, 4]]
 */
export function kFold(n: number, k: number): Fold[] {
  requireInteger(k, 2, n, 'k')
  requireInteger(n, 2, Number.MAX_SAFE_INTEGER, 'n')
  const assigned: number[] = []
  for (let f = 0; f < k; f++) {
    const size = Math.floor(n / k) + (f < n % k ? 1 : 0)
    for (let i = 0; i < size; i++) assigned.push(f)
  }
  return foldsOf(assigned, k)
}

/**
 * k folds that each hold the classes' shares: fold f takes as many of a class as it has at the sorted positions f, f + k, f + 2k, …; a
 * class's members fill the folds in order. O(n log n + n · k).
 * @param labels length n ≥ k
 * @param k ≥ 2
 * @throws CoreError `out_of_range`
 * @see Kohavi 1995
 * @example stratifiedKFold([0, 0, 1, 1], 2).map((fold) => fold.test); // => [[0, 2], [1, 3]]
 */
export function stratifiedKFold(labels: ArrayLike<number>, k: number): Fold[] {
  requireInteger(k, 2, labels.length, 'k')
  // Classes are numbered as they first appear.
  const numbers = new Map<number, number>()
  const own = Array.from(labels, (label) => {
    if (!numbers.has(label)) numbers.set(label, numbers.size)
    return numbers.get(label) as number
  })
  const sorted = own.slice().sort((a, b) => a - b)
  const quotas = Array.from({ length: k }, () => new Array<number>(numbers.size).fill(0))
  for (const [position, c] of sorted.entries()) {
    const quota = quotas[position % k] as number[]
    quota[c] = (quota[c] as number) + 1
  }
  const assigned = own.map((c) => {
    const fold = quotas.findIndex((quota) => (quota[c] as number) > 0)
    const quota = quotas[fold] as number[]
    quota[c] = (quota[c] as number) - 1
    return fold
  })
  return foldsOf(assigned, k)
}

/**
 * k folds in which no group is divided: patients, users, documents that come in pieces. The largest group goes to the emptiest fold first.
 * O(n · k).
 * @param groups length n, a group's number for each example; at least k different ones
 * @param k ≥ 2
 * @throws CoreError `out_of_range`
 * @example groupedKFold([7, 7, 7, 8, 9], 2).map((fold) => fold.test); // => [[0, 1, 2], [3, 4]]
 */
export function groupedKFold(groups: ArrayLike<number>, k: number): Fold[] {
  const sizes = new Map<number, number>()
  for (let i = 0; i < groups.length; i++) sizes.set(groups[i] as number, (sizes.get(groups[i] as number) ?? 0) + 1)
  requireInteger(k, 2, sizes.size, 'k')
  const filled = new Array<number>(k).fill(0)
  const foldOf = new Map<number, number>()
  for (const [group, size] of [...sizes].sort((a, b) => b[1] - a[1])) {
    const emptiest = filled.indexOf(Math.min(...filled))
    filled[emptiest] = (filled[emptiest] as number) + size
    foldOf.set(group, emptiest)
  }
  return foldsOf(
    Array.from(groups, (group) => foldOf.get(group) as number),
    k,
  )
}
