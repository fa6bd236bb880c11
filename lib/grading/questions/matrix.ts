import { choice } from '../../core/random/choice'
import type { FeedbackLine } from '../../domain/quiz'
import { type MatrixCell, matrixCells, type MatrixVariant } from '../../domain/variants'
import { readNumber } from '../readNumber'
import type { QuestionKind } from './QuestionKind'

const askedCells = ({ asked }: MatrixVariant): MatrixCell[] => matrixCells.filter((cell) => asked[cell] !== undefined)
const places: Readonly<Record<MatrixCell, string>> = {
  tp: 'true positives',
  fn: 'false negatives',
  fp: 'false positives',
  tn: 'true negatives',
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
    const lines: FeedbackLine[] = []
    for (const cell of cells) {
      const value = readNumber(texts[cell] ?? '')
      if (value === undefined) return undefined
      const right = value === variant.counts[cell]
      lines.push({ id: cell, right, feedback: right ? (variant.asked[cell] ?? '') : variant.otherwise })
    }
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: cells.map((cell) => `${places[cell]}: ${variant.counts[cell]}`).join('; '),
    }
  },
  fault: (variant) => {
    const cells = askedCells(variant)
    if (cells.length < 2) return 'it asks for fewer than two cells'
    const odd = matrixCells.find((cell) => !Number.isInteger(variant.counts[cell]) || variant.counts[cell] < 0)
    if (odd) return `${odd} is ${variant.counts[odd]}`
    return variant.otherwise.trim() === '' || cells.some((cell) => variant.asked[cell]?.trim() === '') ? 'it lacks feedback' : undefined
  },
}
