import { powerLawAt } from '@lib/core/curves/powerLaw'
import { successiveHalving, successiveHalvingRungs } from '@lib/core/search/successiveHalving'
import type { Check, ProtocolCase, Rule } from '@lib/domain/exercise'
import { pick, pickInteger, pickLength, pickPower, type RandomSource } from '@lib/domain/randomSource'
import { Callback } from '@lib/domain/value'

interface Race {
  readonly least: number
  readonly most: number
  readonly eta: number
}

/** The race as the core runs it: who wins, what it costs, and which trainings there are. */
function race(losses: readonly (readonly number[])[], least: number, most: number, eta: number) {
  const running = successiveHalving(
    successiveHalvingRungs(losses.length, least, most, eta),
    (id, resource) => losses[id]?.[resource] as number,
  )
  let [spent, before, calls] = [0, 0, 0]
  for (let step = running.next(); ; step = running.next()) {
    if (step.done) return { winner: step.value, spent, calls }
    const { r, running: ids } = step.value
    spent += ids.length * (r - before)
    calls += ids.length
    before = r
  }
}

function ask(losses: number[][], least: number, most: number, eta: number): ProtocolCase {
  const { winner, spent, calls } = race(losses, least, most, eta)
  const rules: Rule[] = [
    { kind: 'calls', of: 'train', least: calls, most: calls },
    { kind: 'distinct', of: 'train' },
  ]
  return {
    args: [new Callback('train'), losses.length, least, most, eta],
    setting: { losses },
    expected: { value: { winner, spent } },
    rules,
  }
}

/**
 * Curves that cross: each falls by a power of its own towards a floor of its own, unless it diverges. In half of the races losses are coarse,
 * so that many are equal; in half many rise again; and in one of three most diverge.
 */
function drawCurves(random: RandomSource, n: number, most: number): number[][] {
  const [grain, rising, diverging] = [pick(random, [2, 1000]), pick(random, [0, 0.7]), pick(random, [0.1, 0.1, 0.85])]
  return Array.from({ length: n }, () => {
    const law = { a: 1 + 4 * random.uniform(), b: 0.2 + 1.3 * random.uniform(), c: 2 * random.uniform() }
    const diverges = random.uniform() < diverging ? pickInteger(random, 1, most) : most + 1
    const rise = random.uniform() < rising ? 2 * random.uniform() : 0
    return Array.from({ length: most + 1 }, (_, r) =>
      r >= diverges ? Number.NaN : r === 0 ? 9 : Math.round(grain * (powerLawAt(law, r) + rise * (r - 1))) / grain,
    )
  })
}

/** @param short whether the race may end with its first rung, and have hardly anyone in it */
function drawRace(random: RandomSource, short: boolean) {
  const eta = pick(random, [2, 3, 4])
  const least = pick(random, [1, 1, 2, 3])
  const most = least * eta ** pickInteger(random, short ? 0 : 1, eta === 2 ? 3 : 2) + pickInteger(random, 0, 1)
  return { losses: drawCurves(random, pickLength(random, short ? 1 : 6, 40), most), least, most, eta }
}
const askRace = ({ losses, ...given }: ReturnType<typeof drawRace>) => ask(losses, given.least, given.most, given.eta)

/** Ways to settle equal losses, from who ran in the order in which they stood on the rung before: the right one, and what it is mistaken for. */
const settled = {
  bySmallerNumber: (a: number, b: number) => a - b,
  byLargerNumber: (a: number, b: number) => b - a,
  asBefore: () => 0,
}

/** Who wins where equal losses are settled in some way, and losses are taken for others. */
function winnerOf(
  losses: readonly (readonly number[])[],
  { least, most, eta }: Race,
  settle: (a: number, b: number) => number,
  taken: (loss: number) => number = (loss) => loss,
): number {
  let running = losses.map((_, id) => id)
  for (const { n, r } of successiveHalvingRungs(losses.length, least, most, eta)) {
    const loss = (id: number) => taken(losses[id]?.[r] as number)
    running = running.slice(0, n).sort((a, b) => Number(loss(a) > loss(b)) - Number(loss(a) < loss(b)) || settle(a, b))
  }
  return running[0] as number
}

/** The first of some races that decides, or, as good as never, the last: it is a fair one all the same. */
function drawDeciding<Drawn>(draw: () => Drawn, decides: (drawn: Drawn) => boolean): Drawn {
  let drawn = draw()
  for (let more = 100; more > 0 && !decides(drawn); more--) drawn = draw()
  return drawn
}

/** A race in which equal losses decide, and on later rungs too: settled otherwise, somebody else wins. */
function drawTies(random: RandomSource): ProtocolCase {
  const eta = pick(random, [2, 3])
  const least = pick(random, [1, 2])
  const most = least * eta ** 2
  const losses = drawDeciding(
    () => {
      const n = pickLength(random, eta ** 2, 40)
      return Array.from({ length: n }, () => Array.from({ length: most + 1 }, (_, r) => (r === 0 ? 9 : pickInteger(random, 1, 3))))
    },
    (drawn) => {
      const [right, ...wrong] = Object.values(settled).map((settle) => winnerOf(drawn, { least, most, eta }, settle))
      return right !== undefined && !wrong.includes(right)
    },
  )
  return ask(losses, least, most, eta)
}

/** NaN is worse than any number. */
const asIs = (loss: number) => (Number.isNaN(loss) ? Number.POSITIVE_INFINITY : loss)

/** Losses by their size and sign, with what they are mistaken for. Each is shifted by what one of them may be, and multiplied. */
const sorts: readonly {
  readonly alter: (random: RandomSource, some: number) => { readonly shift: number; readonly unit: number }
  readonly taken: (loss: number) => number
}[] = [
  // A loss of 0, taken for NaN.
  { alter: (random, some) => ({ shift: -some, unit: pickPower(random, -12, 20) }), taken: (loss) => loss || Number.POSITIVE_INFINITY },
  // Losses below 0, taken for none.
  {
    alter: (random) => ({ shift: pick(random, [-2.5, -20]), unit: pickPower(random, -12, 20) }),
    taken: (loss) => (loss > 0 ? loss : Number.POSITIVE_INFINITY),
  },
  // Losses larger than what is taken for the worst.
  {
    alter: (random) => ({ shift: 1, unit: pick(random, [1e16, 1e300]) }),
    taken: (loss) => (Number.isNaN(loss) ? Number.NEGATIVE_INFINITY : loss),
  },
]

/** A race with losses of a sort: taken for something else, they make somebody else win. */
function drawSort(random: RandomSource, { alter, taken }: (typeof sorts)[number]): ProtocolCase {
  const drawAltered = () => {
    const drawn = drawRace(random, false)
    const rungs = successiveHalvingRungs(drawn.losses.length, drawn.least, drawn.most, drawn.eta)
    const asked = rungs.flatMap(({ r }) => drawn.losses.map((curve) => curve[r] as number)).filter((loss) => !Number.isNaN(loss))
    const { shift, unit } = alter(random, asked.length > 0 ? pick(random, asked) : 0)
    return { ...drawn, losses: drawn.losses.map((curve) => curve.map((loss) => unit * (loss + shift))) }
  }
  const decides = (drawn: ReturnType<typeof drawRace>) =>
    winnerOf(drawn.losses, drawn, settled.bySmallerNumber, asIs) !== winnerOf(drawn.losses, drawn, settled.bySmallerNumber, taken)
  return askRace(drawDeciding(drawAltered, decides))
}

const late = [
  [0, 5, 4, 4, 3.9],
  [0, 6, 2, 2, 1],
  [0, 3, 3, 3, 3],
  [0, 4, 2.5, 2.5, 2],
]

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked example',
    visibility: 'shown',
    points: 4,
    message: 'The example from the instructions is run differently.',
    cases: [ask(late, 1, 4, 2), ask(late, 2, 4, 2), ask(late.slice(0, 2), 1, 1, 2)],
  },
  {
    kind: 'protocol',
    id: 'odd-numbers',
    title: 'Odd numbers, losses that are equal, rise, or are 0 or large, diverged trainings',
    visibility: 'shown',
    points: 3,
    message: 'A share is rounded down; of equal losses the smaller number goes on; NaN is worse than any number, and 0 is a number.',
    cases: [
      ask([...late, [0, 7, 1, 1, 1]], 1, 4, 2),
      ask(
        [4, 4, 2, 4, 5, 6, 7].map((loss) => [0, loss, loss, loss]),
        1,
        3,
        3,
      ),
      ask(
        [Number.NaN, 3, 2, Number.NaN].map((loss) => [0, loss, loss]),
        1,
        2,
        2,
      ),
      ask([[0, 1, 2, 3, 4]], 1, 4, 2),
      ask(
        [1, 2, 3, 4].map((loss) => [0, loss, 10 - 3 * loss]),
        1,
        2,
        2,
      ),
      ask(
        [Number.NaN, Number.NaN, Number.NaN].map((loss) => [0, loss, loss]),
        1,
        2,
        2,
      ),
      ask(
        [5, 3, 4, 3, 3].map((loss) => [0, loss]),
        1,
        1,
        2,
      ),
      ask(
        [4, 3, 2, 1, 5, 6, 7, 8].map((loss) => [0, loss, 2, 0, 2]),
        1,
        4,
        2,
      ),
      ask(
        [1, 0, -1, -2].map((loss) => [0, loss, loss + 2]),
        1,
        2,
        2,
      ),
      ask(
        [Number.NaN, 3e12, 2e12].map((loss) => [0, loss]),
        1,
        1,
        2,
      ),
    ],
  },
  {
    kind: 'protocol',
    id: 'any-race',
    title: 'Any race',
    visibility: 'hidden',
    points: 6,
    message: 'Another race was run differently.',
    cases: (random) => [
      ...Array.from({ length: 10 }, (_, i) => askRace(drawRace(random, i < 4))),
      ...Array.from({ length: 4 }, () => drawTies(random)),
      ...[...sorts, ...sorts].map((sort) => drawSort(random, sort)),
    ],
  },
]
