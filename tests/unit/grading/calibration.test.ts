import { expect, it } from 'vitest'
import { calibration } from '@lib/grading/calibration'

it('says for each confidence that was used how often it was right, within its interval', () => {
  const said = (confidence: 'guess' | 'certain', rights: readonly boolean[]) => rights.map((right) => ({ confidence, right }))
  const points = calibration([...said('certain', [true, true, true, false]), ...said('guess', [false])])
  expect(points.map(({ confidence, said: times, right }) => [confidence, times, right])).toEqual([
    ['guess', 1, 0],
    ['certain', 4, 0.75],
  ])
  for (const { low, right, high } of points) {
    expect(low).toBeLessThanOrEqual(right)
    expect(high).toBeGreaterThanOrEqual(right)
  }
})
