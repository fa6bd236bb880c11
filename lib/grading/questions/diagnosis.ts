import { choice } from '../../core/random/choice'
import { shuffle } from '../../core/random/shuffle'
import type { DiagnosisVariant, Option } from '../../domain/variants'
import { faultOfOptions } from './authoring'
import { linesOf, renamed } from './choices'
import { faultOfPlot } from './faultOfPlot'
import type { QuestionKind } from './QuestionKind'

const shown = (options: readonly Option[], inline: (text: string) => string) => options.map(({ id, text }) => ({ id, html: inline(text) }))
const right = (options: readonly Option[]) => options.find((option) => option.correct)

export const diagnosis: QuestionKind<'diagnosis', DiagnosisVariant> = {
  names: {
    of: ({ diagnoses, remedies }) => [...diagnoses, ...remedies].map(({ id }) => id),
    inBody: ({ diagnoses, remedies, ...body }, nameOf) => ({
      ...body,
      diagnoses: renamed(diagnoses, nameOf),
      remedies: renamed(remedies, nameOf),
    }),
    inResponse: ({ diagnosis: chosen, remedy, ...response }, nameOf) => ({
      ...response,
      diagnosis: nameOf(chosen),
      remedy: nameOf(remedy),
    }),
  },
  draw: (variant, random) => ({
    ...variant,
    diagnoses: shuffle(random, variant.diagnoses),
    remedies: shuffle(random, variant.remedies),
  }),
  show: ({ plot, diagnoses, remedies }, inline) => ({ plot, diagnoses: shown(diagnoses, inline), remedies: shown(remedies, inline) }),
  key: ({ diagnoses, remedies }) => ({ type: 'diagnosis', diagnosis: right(diagnoses)?.id ?? '', remedy: right(remedies)?.id ?? '' }),
  guess: ({ diagnoses, remedies }, random) => ({
    type: 'diagnosis',
    diagnosis: choice(random, diagnoses).id,
    remedy: choice(random, remedies).id,
  }),
  score: ({ diagnoses, remedies }, response) => {
    const chosen = diagnoses.find(({ id }) => id === response.diagnosis)
    const remedy = remedies.find(({ id }) => id === response.remedy)
    if (!chosen || !remedy) return undefined
    return {
      scoreGiven: (Number(chosen.correct) + Number(remedy.correct)) / 2,
      scoreMaximum: 1,
      lines: [...linesOf(diagnoses, new Set([chosen.id])), ...linesOf(remedies, new Set([remedy.id]))],
      expected: `${right(diagnoses)?.text}; ${right(remedies)?.text}`,
    }
  },
  fault: ({ plot, diagnoses, remedies }) => {
    if (diagnoses.some(({ id }) => remedies.some((remedy) => remedy.id === id))) return 'a diagnosis and a remedy share their id'
    return faultOfOptions(diagnoses, 1, 1) ?? faultOfOptions(remedies, 1, 1) ?? faultOfPlot(plot)
  },
}
