import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question: 'You ask about one index and hear “not enough”. About which other indices do you know now, without asking?',
  pointer:
    'Keep two bounds: below the one nothing is enough, from the other on everything is. Ask about the middle between them; each answer moves one bound there. When do they meet?',
  'worked-step':
    'With $n = 8$ and enough from 5 on, the first index lies in $0, \\dots, 8$. Ask about 4: not enough, so it lies in $5, \\dots, 8$. Ask about 6: enough, so it lies in $5, 6$. Ask about 5: enough, so it is 5, after three questions.',
}
