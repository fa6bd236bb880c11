import { counted } from '@lib/domain/wording'
import type { PartProgress } from '@lib/grading/chapterProgress'

/** The states of a chapter's parts, said alike on every page. */
export const stateWords: Readonly<Record<PartProgress['state'], string>> = {
  open: 'not begun',
  begun: 'begun',
  'handed-in': 'handed in',
  tried: 'in progress',
  passed: 'passed',
}

export const printPoints = (value: number): string => String(Math.round(10 * value) / 10)

export const printTries = (tries: number): string => counted(tries, 'try', 'tries')
