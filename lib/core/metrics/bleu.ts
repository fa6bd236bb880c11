import { requireEntries, requireInteger, requireSameLength, requireWithin } from '../requirements'
import { withinBounds } from '../withinBounds'
import { ngramCounts } from './ngramCounts'

export interface BleuOptions {
  /** what becomes of orders without a match: nothing, halving (`exp`), a small count (`floor`), or k added (`add-k`) */
  readonly smoothMethod?: 'none' | 'exp' | 'floor' | 'add-k'
  /** the small count of `floor` (default 0.1), or k of `add-k` (default 1) */
  readonly smoothValue?: number | undefined
  /** leave out orders that the hypothesis is too short for */
  readonly effectiveOrder?: boolean
  /** longest run of tokens that is compared, default 4 */
  readonly maxNgram?: number
}

export interface Bleu {
  /** from 0 to 100 */
  readonly score: number
  /** for each order, from 0 to 100, smoothed */
  readonly precisions: readonly number[]
  /** brevity penalty, in [0, 1] */
  readonly bp: number
  readonly sysLen: number
  readonly refLen: number
  /** matched and possible n-grams of each order, unsmoothed */
  readonly counts: readonly number[]
  readonly totals: readonly number[]
}

type Sentence = readonly string[]

/** The reference length closest to the hypothesis's; the shorter on a tie. */
function closestLength(length: number, references: readonly Sentence[]): number {
  return references.map((reference) => reference.length).sort((a, b) => Math.abs(a - length) - Math.abs(b - length) || a - b)[0] as number
}

function clippedMatches(hypothesis: Sentence, references: readonly Sentence[], n: number): number {
  const allowed = references.map((reference) => ngramCounts(reference, n))
  let matches = 0
  for (const [ngram, count] of ngramCounts(hypothesis, n))
    matches += Math.min(count, Math.max(...allowed.map((counts) => counts.get(ngram) ?? 0)))
  return matches
}

function smoothedPrecisions(counts: readonly number[], totals: readonly number[], options: BleuOptions) {
  const { smoothMethod = 'none', effectiveOrder = false } = options
  const value = options.smoothValue ?? (smoothMethod === 'floor' ? 0.1 : 1)
  const precisions = counts.map(() => 0)
  let order = counts.length
  let halvings = 1
  for (const [index, count] of counts.entries()) {
    const added = smoothMethod === 'add-k' && index > 0 ? value : 0
    const [matched, total] = [count + added, (totals[index] as number) + added]
    if (total === 0) break
    if (effectiveOrder) order = index + 1
    if (matched > 0) precisions[index] = (100 * matched) / total
    else if (smoothMethod === 'exp') {
      halvings *= 2
      precisions[index] = 100 / (halvings * total)
    } else if (smoothMethod === 'floor') precisions[index] = (100 * value) / total
  }
  return { precisions, order }
}

/**
 * BLEU of a corpus: geometric mean of clipped n-gram precisions, times a penalty for brevity. Counts are summed over segments before any
 * division. Without a single match the score is 0, whatever the smoothing. O(tokens · maxNgram · references).
 * @param hypotheses one list of tokens a segment
 * @param references for each segment, at least one list of tokens
 * @throws CoreError `length_mismatch` | `empty_input` | `out_of_range`
 * @see Papineni et al. 2002; Post 2018 for the conventions; Chen & Cherry 2014 for the smoothings
 * @example corpusBleu([['the', 'cat', 'sat', 'down']], [[['the', 'cat', 'sat', 'down']]]).bp; // => 1
 */
export function corpusBleu(hypotheses: readonly Sentence[], references: readonly (readonly Sentence[])[], options: BleuOptions = {}): Bleu {
  requireSameLength(hypotheses, references, 'hypotheses and references')
  const maxNgram = options.maxNgram ?? 4
  requireInteger(maxNgram, 1, 100, 'maxNgram')
  if (options.smoothValue !== undefined) requireWithin(options.smoothValue, 0, 1e9, 'smoothValue')
  const orders = Array.from({ length: maxNgram }, (_, i) => i + 1)
  const counts = orders.map(() => 0)
  const totals = orders.map(() => 0)
  let sysLen = 0
  let refLen = 0
  for (const [segment, hypothesis] of hypotheses.entries()) {
    const own = references[segment] as readonly Sentence[]
    requireEntries(own, `references[${segment}]`)
    sysLen += hypothesis.length
    refLen += closestLength(hypothesis.length, own)
    for (const [index, n] of orders.entries()) {
      counts[index] = (counts[index] as number) + clippedMatches(hypothesis, own, n)
      totals[index] = (totals[index] as number) + Math.max(0, hypothesis.length - n + 1)
    }
  }
  const bp = sysLen === 0 ? 0 : sysLen < refLen ? Math.exp(1 - refLen / sysLen) : 1
  const known = { bp, sysLen, refLen, counts, totals }
  if (counts.every((count) => count === 0)) return { ...known, score: 0, precisions: orders.map(() => 0) }
  const { precisions, order } = smoothedPrecisions(counts, totals, options)
  const used = precisions.slice(0, order)
  const mean = Math.exp(used.reduce((sum, precision) => sum + Math.log(precision), 0) / order)
  const score = used.includes(0) ? 0 : withinBounds(bp * mean, 0, 100)
  return { ...known, score, precisions }
}

/**
 * BLEU of one sentence. Smooth it: most sentences match no run of four.
 * @throws CoreError `empty_input` | `out_of_range`
 * @example sentenceBleu(['a', 'b'], [['a', 'b']], { maxNgram: 2 }).counts; // => [2, 1]
 */
export function sentenceBleu(hypothesis: Sentence, references: readonly Sentence[], options: BleuOptions = {}): Bleu {
  return corpusBleu([hypothesis], [references], options)
}
