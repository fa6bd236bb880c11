import { integerBelow } from '../../core/random/integerBelow'
import type { HotSpotVariant, Stretch } from '../../domain/variants'
import { faultOfPlot } from './faultOfPlot'
import type { QuestionKind } from './QuestionKind'

/** How much of two stretches is shared, of all that they cover together: 1 when they are the same. */
function overlap(a: Stretch, b: Stretch): number {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1
  return Math.max(0, shared) / (Math.max(a.to, b.to) - Math.min(a.from, b.from) + 1)
}

const lies = ({ from, to }: Stretch, target: Stretch) => from >= target.from && to <= target.to

export const hotSpot: QuestionKind<'hot-spot', HotSpotVariant> = {
  draw: (variant) => variant,
  show: ({ plot, pick }) => ({ plot, pick }),
  key: ({ pick, target }) => {
    const middle = (target.from + target.to) >> 1
    return pick === 'point' ? { type: 'hot-spot', from: middle, to: middle } : { type: 'hot-spot', ...target }
  },
  guess: ({ plot, pick }, random) => {
    const from = integerBelow(random, plot.x.length)
    return { type: 'hot-spot', from, to: pick === 'point' ? from : from + integerBelow(random, plot.x.length - from) }
  },
  score: ({ plot, pick, target, feedback, slips, otherwise }, { from, to }) => {
    if (to >= plot.x.length || from > to || (pick === 'point' && from !== to)) return undefined
    const shared = pick === 'point' ? Number(lies({ from, to }, target)) : overlap({ from, to }, target)
    const scoreGiven = shared >= 0.7 ? 1 : shared >= 0.4 ? 0.5 : 0
    const slip = slips.find(({ value }) => (pick === 'point' ? lies({ from, to }, value) : overlap({ from, to }, value) >= 0.5))
    const right = scoreGiven === 1
    const at = (index: number) => Number((plot.x[index] ?? 0).toPrecision(3))
    return {
      scoreGiven,
      scoreMaximum: 1,
      lines: [{ id: 'spot', right, feedback: right ? feedback : (slip?.feedback ?? otherwise) }],
      expected: target.from === target.to ? `${plot.xName} ${at(target.from)}` : `${plot.xName} ${at(target.from)} to ${at(target.to)}`,
    }
  },
  fault: ({ plot, target, slips, feedback, otherwise }) => {
    if (!(target.from >= 0 && target.from <= target.to && target.to < plot.x.length)) return 'its target lies outside the plot'
    if (2 * (target.to - target.from + 1) > plot.x.length) return 'its target is more than half of the plot'
    if (feedback.trim() === '' || otherwise.trim() === '' || slips.some((slip) => slip.feedback.trim() === '')) return 'it lacks feedback'
    return slips.some(({ value }) => overlap(value, target) > 0) ? 'a slip overlaps the target' : faultOfPlot(plot)
  },
}
