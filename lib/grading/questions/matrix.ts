import { choice } from '../../core/random/choice'
import type { FeedbackLine } from '../../domain/quiz'
import { type MatrixCell, matrixCells, type MatrixVariant } from '../../domain/variants'
import { readAsked } from './asked'
import type { QuestionKind } from './QuestionKind'

const askedCells = ({ asked }: MatrixVariant): MatrixCell[] => matrixCells.filter((cell) => asked[cell] !== undefined)
const places: Readonly<Record<MatrixCell, string>> = {
  tp: 'true positives',
  fn: 'false negatives',
  fp: 'false positives',
  tn: 'true negatives',
}

function judgeCells(variant: MatrixVariant, texts: Readonly<Partial<Record<MatrixCell, string>>>) {
  const lines: FeedbackLine[] = []
  for (const cell of askedCells(variant)) {
    const expected = variant.counts[cell]
    const reading = readAsked(texts[cell] ?? '', { expected, tolerance: 0 })
    if ('refusal' in reading) return { lines, refusal: `The ${places[cell]}: ${reading.refusal}` }
    const right = reading.value === expected
    lines.push({ id: cell, right, feedback: right ? (variant.asked[cell] ?? '') : variant.otherwise })
  }
  return { lines }
}

export const matrix: QuestionKind<'matrix', MatrixVariant> = {
  draw: (variant) => variant,
  show: ({ names, counts, asked }) => ({
    ...names,
    counts: Object.fromEntries(matrixCells.filter((cell) => asked[cell] === undefined).map((cell) => [cell, counts[cell]])),
  }),
  key: (variant) => ({
    type: 'matrix',
    texts: Object.fromEntries(askedCells(variant).map((cell) => [cell, String(variant.counts[cell])])),
  }),
  guess: (variant, random) => ({
    type: 'matrix',
    texts: Object.fromEntries(askedCells(variant).map((cell) => [cell, String(variant.counts[choice(random, matrixCells)])])),
  }),
  score: (variant, { texts }) => {
    const cells = askedCells(variant)
    if (Object.keys(texts).length !== cells.length) return undefined
    const { lines, refusal } = judgeCells(variant, texts)
    if (refusal !== undefined) return undefined
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: cells.map((cell) => `${places[cell]}: ${variant.counts[cell]}`).join('; '),
    }
  },
  misfit: (variant, { texts }) => judgeCells(variant, texts).refusal,
  fault: (variant) => {
    const cells = askedCells(variant)
    if (cells.length < 2) return 'it asks for fewer than two cells'
    const odd = matrixCells.find((cell) => !Number.isInteger(variant.counts[cell]) || variant.counts[cell] < 0)
    if (odd) return `${odd} is ${variant.counts[odd]}`
    return variant.otherwise.trim() === '' || cells.some((cell) => variant.asked[cell]?.trim() === '') ? 'it lacks feedback' : undefined
  },
}
