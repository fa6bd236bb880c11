import type { PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { Response } from '@lib/domain/response'

/** Whether all places of a question are filled, so that it can be checked. */
export function isComplete({ body }: PresentedQuestion, response: Response | undefined): boolean {
  const filled = (texts: Readonly<Record<string, string | undefined>>, count: number) =>
    Object.values(texts).filter((text) => text?.trim()).length === count
  switch (response?.type) {
    case undefined:
      return false
    case 'matching':
      return body.type === 'matching' && filled(response.pairs, body.lefts.length)
    case 'fill-in':
      return body.type === 'fill-in' && filled(response.texts, body.blanks.length)
    case 'calculation':
      return body.type === 'calculation' && filled(response.texts, body.steps.length)
    case 'matrix':
      return body.type === 'matrix' && filled(response.texts, 4 - Object.keys(body.counts).length)
    case 'diagnosis':
      return response.diagnosis !== '' && response.remedy !== ''
    case 'parsons':
      return response.lines.length > 0
    case 'numeric':
    case 'output':
      return response.text.trim() !== ''
    default:
      return true
  }
}
