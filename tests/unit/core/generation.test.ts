import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corpusBleu } from '@lib/core/metrics/bleu'
import { editDistance } from '@lib/core/metrics/editDistance'
import { perplexity } from '@lib/core/metrics/perplexity'
import { longestCommonSubsequence, rougeL, rougeN } from '@lib/core/metrics/rouge'
import { wordErrorRate } from '@lib/core/metrics/wordErrorRate'

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

describe('generated text', () => {
  it('edit distance is a metric', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  it('the longest common subsequence is what trying all of them finds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }), (a, b) => {
        let longest = 0
        for (let chosen = 0; chosen < 2 ** a.length; chosen++) {
          const part = a.filter((_, i) => (chosen >> i) & 1)
          let at = 0
          for (const word of b) if (word === part[at]) at++
          if (at === part.length) longest = Math.max(longest, at)
        }
        expect(longestCommonSubsequence(a, b)).toBe(longest)
      }),
    )
  })

  it('a text scores 1 against itself, and ROUGE exchanges precision and recall with the roles', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 12 }), words, (text, other) => {
        expect(corpusBleu([text], [[text]]).score).toBeCloseTo(corpusBleu([text], [[text, other]]).score, 9)
        expect([rougeN(text, text, 1).fmeasure, rougeL(text, text).fmeasure]).toEqual([1, 1])
        const [there, back] = [rougeN(text, other, 1), rougeN(other, text, 1)]
        expect([there.precision, there.recall]).toEqual([back.recall, back.precision])
        expect(wordErrorRate([text], [text])).toBe(0)
      }),
    )
  })

  it('perplexity of even chances is how many there are, in any base', () => {
    for (const base of [2, Math.E, 10])
      expect(
        perplexity(
          [1, 2, 3].map(() => Math.log(1 / 7) / Math.log(base)),
          base,
        ),
      ).toBeCloseTo(7, 9)
  })
})
