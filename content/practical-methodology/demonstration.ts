import fc from 'fast-check'
import { median } from '@lib/core/statistics/median'
import { defineExercise, defineProperty } from '@lib/domain/exercise'

/** A program for the front page to grade, wrong in a way that many have been. It belongs to no chapter, so it gives nothing away. */
export const demonstration = {
  program: `export function median(values: number[]): number {
  const sorted = [...values].sort();
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
`,
  solution: `export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
`,
  definition: defineExercise({
    slug: 'median',
    title: 'The median',
    summary: 'The middle of a list',
    objectives: [],
    minutes: 5,
    entryPoint: 'median',
    parameters: ['values'],
    checks: [
      {
        kind: 'table',
        id: 'short-lists',
        title: 'Short lists',
        visibility: 'shown',
        points: 2,
        message: 'One of the short lists comes out differently.',
        cases: [[3, 1, 2], [4, 1, 3, 2], [7]].map((values) => ({ args: [values], expected: median(values) })),
      },
      defineProperty({
        id: 'any-list',
        title: 'Any list',
        visibility: 'hidden',
        points: 3,
        message: 'A fresh list came back wrong.',
        runs: 40,
        inputs: fc.tuple(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 15 })),
        reference: (values: number[]) => median(values),
      }),
    ],
    mistakes: [
      {
        id: 'sorted-as-text',
        title: 'Sorted as text',
        message: 'Nobody told sort() how to compare. Where in a dictionary would you find 10: before 2, or after?',
        fails: ['any-list'],
      },
    ],
    probes: [[[2, 10, 1]], [[1, 2, 3]], [[9, 10]], [[5, 40, 300]], [[9, 10, 100]]],
  }),
}
