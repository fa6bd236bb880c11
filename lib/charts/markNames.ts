/** In pixels, from the top left. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export type Pixel = readonly [x: number, y: number]

/** A line across a plot, and what it is called. */
export interface NamedMark {
  readonly along: 'x' | 'y'
  /** where it crosses the axis */
  readonly pixel: number
  readonly name: string
}

export interface NamePlace {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** A curve that a name should not lie on. */
export interface Obstacle {
  readonly points: readonly Pixel[]
  /** how bad it is to lie on it */
  readonly weight: number
}

const [rise, fall, glyph, row] = [11, 4, 6.4, 16]

/** The room that a name takes, roughly: labels are 12 px high. */
export function boxOf({ x, y, anchor }: NamePlace, name: string): Box {
  const width = glyph * name.length
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - rise, right: left + width, bottom: y + fall }
}

/** Whether a stretch between two points meets a box. @see Liang & Barsky 1984 */
function meets({ left, top, right, bottom }: Box, [fromX, fromY]: Pixel, [toX, toY]: Pixel): boolean {
  let [enter, leave] = [0, 1]
  for (const [step, room] of [
    [fromX - toX, fromX - left],
    [toX - fromX, right - fromX],
    [fromY - toY, fromY - top],
    [toY - fromY, bottom - fromY],
  ] as const) {
    if (step === 0 && room < 0) return false
    if (step < 0) enter = Math.max(enter, room / step)
    if (step > 0) leave = Math.min(leave, room / step)
  }
  return enter <= leave
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const isInside = (a: Box, b: Box) => a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom
const liesOn = (box: Box, { points }: Obstacle) => points.some((point, i) => i > 0 && meets(box, points[i - 1] as Pixel, point))

/** Where the name of a mark may stand, the best liked first. */
function places({ along, pixel }: NamedMark, { left, top, right, bottom }: Box): NamePlace[] {
  if (along === 'x') {
    const late = pixel > left + 0.6 * (right - left)
    const sides = [
      { x: pixel - 5, anchor: 'end' },
      { x: pixel + 5, anchor: 'start' },
    ] as const
    const rows = Array.from({ length: Math.floor((bottom - top) / row) }, (_, i) => top + 12 + row * i)
    return rows.flatMap((y) => (late ? sides : sides.toReversed()).map((side) => ({ ...side, y })))
  }
  const across = [0.75, 0.5, 0.25].map((share) => ({ x: left + share * (right - left), anchor: 'middle' }) as const)
  return [{ x: right - 6, anchor: 'end' } as const, { x: left + 6, anchor: 'start' } as const, ...across].flatMap((place) =>
    [pixel + 15, pixel - 6].map((y) => ({ ...place, y })),
  )
}

/** Where the names of marks stand: inside the plot, beside each other, and off the curves as far as there is room. */
export function placeNames(marks: readonly NamedMark[], plot: Box, obstacles: readonly Obstacle[]): NamePlace[] {
  const taken: Box[] = []
  return marks.map((mark) => {
    const cost = (place: NamePlace) => {
      const box = boxOf(place, mark.name)
      const covered = obstacles.reduce((sum, each) => sum + (liesOn(box, each) ? each.weight : 0), 0)
      const crossed = marks.filter((other) => other !== mark && liesOn(box, { points: lineOf(other, plot), weight: 1 })).length
      return (isInside(box, plot) ? 0 : 100) + 100 * taken.filter((other) => overlap(box, other)).length + covered + 0.5 * crossed
    }
    const all = places(mark, plot)
    const costs = all.map(cost)
    const best = all[costs.indexOf(Math.min(...costs))] as NamePlace
    if (mark.name) taken.push(boxOf(best, mark.name))
    return best
  })
}

const lineOf = ({ along, pixel }: NamedMark, { left, top, right, bottom }: Box): readonly Pixel[] =>
  along === 'x'
    ? [
        [pixel, top],
        [pixel, bottom],
      ]
    : [
        [left, pixel],
        [right, pixel],
      ]
