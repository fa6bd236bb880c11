import { shuffle } from '../../core/random/shuffle'
import type { FeedbackLine } from '../../domain/quiz'
import type { OrderingVariant } from '../../domain/variants'
import { faultOfTexts } from './authoring'
import { renamed } from './choices'
import type { QuestionKind } from './QuestionKind'

/** `shown` is the order in which the learner meets the items. */
type Drawn = OrderingVariant & { readonly shown: readonly string[] }

export const ordering: QuestionKind<'ordering', Drawn> = {
  names: {
    of: ({ shown }) => shown,
    inBody: ({ options }, nameOf) => ({ options: renamed(options, nameOf) }),
    inResponse: (response, nameOf) => ({ ...response, items: response.items.map(nameOf) }),
  },
  draw: (variant, random) => {
    const right = variant.items.map((item) => item.id)
    let shown = shuffle(random, right)
    // Never hand out the solution as the starting order.
    while (shown.every((id, i) => id === right[i])) shown = shuffle(random, right)
    return { ...variant, shown }
  },
  show: ({ items, shown }, inline) => ({
    options: shown.map((id) => ({ id, html: inline(items.find((item) => item.id === id)?.text ?? '') })),
  }),
  key: ({ items }) => ({ type: 'ordering', items: items.map((item) => item.id) }),
  guess: ({ shown }, random) => ({ type: 'ordering', items: shuffle(random, shown) }),
  score: ({ items }, response) => {
    const ids = items.map((item) => item.id)
    if (response.items.length !== ids.length || !ids.every((id) => response.items.includes(id))) return undefined
    const place = new Map(response.items.map((id, i) => [id, i]))
    const lines = items.map(({ id, feedback }, i): FeedbackLine => ({ id, right: place.get(id) === i, feedback }))
    let inOrder = 0
    for (let i = 0; i + 1 < ids.length; i++) if ((place.get(ids[i] as string) ?? 0) < (place.get(ids[i + 1] as string) ?? 0)) inOrder++
    const perfect = lines.every((line) => line.right)
    // A random order gets half of the neighbouring pairs right: it earns nothing.
    const share = Math.max(0, (2 * inOrder) / (ids.length - 1) - 1)
    return {
      scoreGiven: perfect ? 1 : Math.min(share, 0.75),
      scoreMaximum: 1,
      lines,
      expected: items.map((item) => item.text).join(' → '),
    }
  },
  fault: ({ items }) =>
    items.length < 3
      ? 'it has fewer than three items'
      : items.some((item) => item.feedback.trim() === '')
        ? 'an item has no feedback'
        : faultOfTexts(
            'an item',
            items.map((item) => item.text),
          ),
}
