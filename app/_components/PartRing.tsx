import { ProgressRing } from '@lib/ui/ProgressRing'

interface PartRingProps {
  /** absent before anything is begun */
  readonly progress: { readonly scoreGiven: number; readonly scoreMaximum: number } | undefined
  readonly size: number
}

/** How much of one part's points is reached: the same ring, filled from the top. */
export function PartRing({ progress, size }: PartRingProps) {
  const share = progress ? progress.scoreGiven / Math.max(1, progress.scoreMaximum) : 0
  const third = (index: number) => Math.min(1, Math.max(0, 3 * share - index))
  return <ProgressRing arcs={[third(0), third(1), third(2)]} size={size} />
}
