import { corpusBleu, sentenceBleu } from '@lib/core/metrics/bleu'
import { editDistance } from '@lib/core/metrics/editDistance'
import { perplexity } from '@lib/core/metrics/perplexity'
import { rougeL, rougeN } from '@lib/core/metrics/rouge'
import { wordErrorRate } from '@lib/core/metrics/wordErrorRate'
import type { Adapter } from './Adapter'

const bases: Readonly<Record<string, number>> = { e: Math.E, '2': 2, '10': 10 }

export const generation: Adapter = {
  corpusBleu: (i) => corpusBleu(i.hypotheses, i.references, i),
  sentenceBleu: (i) => sentenceBleu(i.hypothesis, i.references, i),
  rougeN: (i) => rougeN(i.reference, i.prediction, i.n),
  rougeL: (i) => rougeL(i.reference, i.prediction),
  perplexity: (i) => perplexity(i.logProbs.flat(), bases[String(i.base)]),
  editDistance: (i) => editDistance(i.a, i.b),
  wer: (i) => wordErrorRate(i.references, i.hypotheses),
}
