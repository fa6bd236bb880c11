import { choice } from '../../core/random/choice'
import { shuffle } from '../../core/random/shuffle'
import type { FeedbackLine, ScoredResponse } from '../../domain/quiz'
import type { ChoiceVariant, Option } from '../../domain/variants'
import { faultOfOptions } from './authoring'
import type { QuestionKind } from './QuestionKind'

export const linesOf = (options: readonly Option[], chosen: ReadonlySet<string>): FeedbackLine[] =>
  options.map((option) => {
    const isChosen = chosen.has(option.id)
    return { id: option.id, right: isChosen === option.correct, chosen: isChosen, feedback: option.feedback }
  })

function score(options: readonly Option[], chosen: ReadonlySet<string>, share: (right: number) => number): ScoredResponse | undefined {
  if (options.filter((option) => chosen.has(option.id)).length !== chosen.size) return undefined
  const lines = linesOf(options, chosen)
  const expected = options.filter((option) => option.correct).map((option) => option.text)
  return {
    scoreGiven: share(lines.filter((line) => line.right).length),
    scoreMaximum: 1,
    lines,
    expected: expected.join('; ') || 'none of them',
  }
}

/** Options by other names. */
export const renamed = <Item extends { readonly id: string }>(items: readonly Item[], nameOf: (name: string) => string): Item[] =>
  items.map((item) => ({ ...item, id: nameOf(item.id) }))

const common = {
  draw: (variant: ChoiceVariant, random: Parameters<typeof shuffle>[0]) => ({ ...variant, options: shuffle(random, variant.options) }),
  show: ({ options }: ChoiceVariant, inline: (text: string) => string) => ({
    options: options.map(({ id, text }) => ({ id, html: inline(text) })),
  }),
}

export const oneChoice: QuestionKind<'one-choice', ChoiceVariant> = {
  ...common,
  names: {
    of: ({ options }) => options.map(({ id }) => id),
    inBody: ({ options }, nameOf) => ({ options: renamed(options, nameOf) }),
    inResponse: (response, nameOf) => ({ ...response, option: nameOf(response.option) }),
  },
  key: ({ options }) => ({ type: 'one-choice', option: options.find((option) => option.correct)?.id ?? '' }),
  guess: ({ options }, random) => ({ type: 'one-choice', option: choice(random, options).id }),
  score: ({ options }, { option }) => score(options, new Set([option]), (right) => Number(right === options.length)),
  fault: ({ options }) => (options.length < 3 ? 'it has fewer than three options' : faultOfOptions(options, 1, 1)),
}

export const severalChoices: QuestionKind<'several-choices', ChoiceVariant> = {
  ...common,
  names: {
    of: ({ options }) => options.map(({ id }) => id),
    inBody: ({ options }, nameOf) => ({ options: renamed(options, nameOf) }),
    inResponse: (response, nameOf) => ({ ...response, options: response.options.map(nameOf) }),
  },
  key: ({ options }) => ({ type: 'several-choices', options: options.filter((option) => option.correct).map((option) => option.id) }),
  guess: ({ options }, random) => ({
    type: 'several-choices',
    options: options.filter(() => random.uniform() < 0.5).map((option) => option.id),
  }),
  score: ({ options }, response) =>
    // Judging half of the statements rightly is what guessing gives: it earns nothing.
    score(options, new Set(response.options), (right) => Math.max(0, (2 * right) / options.length - 1)),
  fault: ({ options }) => (options.length < 3 ? 'it has fewer than three options' : faultOfOptions(options, 0, options.length)),
}
