import { requireEntries, requireSameLength } from '../requirements'
import { editDistance } from './editDistance'

/**
 * Word error rate: edits over reference words, both summed over segments. May exceed 1. O(Σ |reference| · |hypothesis|).
 * @param references one list of words a segment; at least one segment
 * @param hypotheses as many
 * @returns 0 for no edits; Infinity for edits against references without a word
 * @throws CoreError `length_mismatch` | `empty_input`
 * @example wordErrorRate([['a', 'b']], [['a', 'c']]); // => 0.5
 */
export function wordErrorRate(references: readonly (readonly string[])[], hypotheses: readonly (readonly string[])[]): number {
  requireSameLength(references, hypotheses, 'references and hypotheses')
  requireEntries(references, 'references')
  let edits = 0
  let words = 0
  for (const [segment, reference] of references.entries()) {
    edits += editDistance(reference, hypotheses[segment] as readonly string[])
    words += reference.length
  }
  return edits === 0 ? 0 : edits / words
}
