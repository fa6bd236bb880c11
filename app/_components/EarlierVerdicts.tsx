import type { EarlierVerdict } from '@lib/catalog/presentSubmission'
import { printPoints } from './partWords'

/** Says that a program was graded again, and what it was given before. */
export function EarlierVerdicts({ earlier }: { readonly earlier: readonly EarlierVerdict[] }) {
  if (earlier.length === 0) return null
  const words = earlier.map(
    ({ verdict, scoreGiven, scoreMaximum }) =>
      `${verdict.replaceAll('_', ' ')}, ${printPoints(scoreGiven)} of ${printPoints(scoreMaximum)}`,
  )
  return <p className="message">Graded again, since its checks were put right. Before: {words.join('; ')}.</p>
}
