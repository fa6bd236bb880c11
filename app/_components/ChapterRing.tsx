import type { ChapterProgress } from '@lib/grading/chapterProgress'
import { ProgressRing } from '@lib/ui/ProgressRing'

interface ChapterRingProps {
  /** absent before anything is begun */
  readonly progress: ChapterProgress | undefined
  readonly here?: boolean
  readonly size: number
}

/** How far somebody is in a chapter: challenge, quiz, exercises. */
export const ChapterRing = ({ progress, ...rest }: ChapterRingProps) => (
  <ProgressRing arcs={progress ? [progress.arcs.challenge, progress.arcs.quiz, progress.arcs.exercise] : [0, 0, 0]} {...rest} />
)
