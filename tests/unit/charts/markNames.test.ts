import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Box, boxOf, type NamedMark, type Pixel, placeNames } from '@lib/charts/markNames'

const plot: Box = { left: 44, top: 26, right: 400, bottom: 220 }
const curve = (...points: Pixel[]) => ({ points, weight: 1 })

it('the name of a line stands at its end, and moves where a curve would run through it', () => {
  const mark: NamedMark = { along: 'y', pixel: 150, name: 'noise' }
  const [free] = placeNames([mark], plot, [])
  expect(free).toEqual({ x: 394, y: 165, anchor: 'end' })
  // Below the line at its right end, as the training error runs.
  const [moved] = placeNames([mark], plot, [curve([44, 100], [300, 160], [400, 165])])
  expect(moved).toEqual({ x: 394, y: 144, anchor: 'end' })
  const [acrossToo] = placeNames([mark], plot, [curve([300, 80], [400, 160]), curve([300, 165], [400, 165]), curve([340, 100], [400, 140])])
  expect(acrossToo?.anchor).not.toBe('end')
})

it('a curve that only passes over a name, with no point of its own in it, is seen as well', () => {
  const [place] = placeNames([{ along: 'x', pixel: 200, name: 'least' }], plot, [curve([210, 0], [230, 60])])
  expect(place).toMatchObject({ anchor: 'end', y: 38 })
})

it('names stay inside the plot and off each other, wherever the lines are', () => {
  const mark = fc.record({
    along: fc.constantFrom('x' as const, 'y' as const),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    name: fc.constantFrom('next', 'least', 'noise', 'target', 'passes below', 'knowing nothing'),
  })
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 3 }), (drawn) => {
      const marks = drawn.map(({ along, share, name }) => ({
        along,
        name,
        pixel: along === 'x' ? plot.left + share * (plot.right - plot.left) : plot.top + share * (plot.bottom - plot.top),
      }))
      const boxes = placeNames(marks, plot, []).map((place, i) => boxOf(place, marks[i]?.name ?? ''))
      for (const [i, box] of boxes.entries()) {
        expect(box.left).toBeGreaterThanOrEqual(plot.left)
        expect(box.right).toBeLessThanOrEqual(plot.right)
        expect(box.top).toBeGreaterThanOrEqual(plot.top)
        expect(box.bottom).toBeLessThanOrEqual(plot.bottom)
        for (const other of boxes.slice(0, i))
          expect(box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top).toBe(true)
      }
    }),
  )
})
