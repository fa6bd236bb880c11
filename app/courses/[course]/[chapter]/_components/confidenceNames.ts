import type { Confidence } from '@lib/domain/records'

/** How sure somebody is, in the words of the interface. */
export const confidenceNames: readonly (readonly [Confidence, string])[] = [
  ['guess', 'A guess'],
  ['fairly-sure', 'Fairly sure'],
  ['certain', 'Certain'],
]
