import { farthest, learningCurves } from '@lib/core/experiments/learningCurves'
import { defineChallenge, type Goal } from '@lib/domain/challenge'
import { thousands, two } from '../../print'
import { type CurveParameter, curveParameters, curvePresets, type CurveSetting, curvesOf, decisions } from './simulations/curveParameters'

/** A plan may be off by this factor: the curve itself does not say it better. */
const slack = 1.7
const [collect, change, stop] = [1, 2, 3]
const solutions = {
  'spirals-tree': { decision: collect, planned: 623 },
  'spirals-network': { decision: change },
  'circles-network': { decision: stop },
} as const

const goals = curvePresets.map(
  ({ id, name, values }): Goal<CurveParameter> => ({
    id: `decide-${id}`,
    name: `${name}: decided`,
    title: `“${name}”: collect, change the model, or stop? If you collect, say how many examples in all.`,
    objectives: ['extrapolate', 'when-data-help', 'draw-a-learning-curve'],
    solution: { ...values, ...solutions[id] },
    *evaluate(setting: CurveSetting) {
      if (Object.entries(values).some(([key, value]) => setting[key as CurveParameter] !== value))
        return { met: false, finding: `This goal is about the preset “${name}”: press it again.` }
      if (setting.decision === 0) return { met: false, finding: 'Decide, in the list above.' }
      const { bands, extrapolation } = yield* learningCurves(curvesOf(setting))
      const last = bands.at(-1)?.validation.mean ?? 1
      const needed = extrapolation?.needed ?? Number.POSITIVE_INFINITY
      const right = last <= setting.target ? stop : needed <= farthest ? collect : change
      const found = `The error stands at ${two(last)}, and ${two(setting.target)} is wanted.`
      if (setting.decision !== right)
        return {
          met: false,
          finding: `${found} “${decisions[setting.decision]}” does not follow from that: look at where the continued curve meets the target, if it does.`,
        }
      if (right === stop) return { met: true, finding: `${found} There is nothing to buy.` }
      if (right === change)
        return {
          met: true,
          finding: `${found} The curve levels off at ${two(extrapolation?.law.c ?? last)}: no number of examples brings this model there.`,
        }
      const close = setting.planned <= needed * slack && setting.planned >= needed / slack
      const says = `The law meets the target at ${thousands(Math.round(needed))} examples.`
      return close
        ? { met: true, finding: `${found} ${says}` }
        : {
            met: false,
            finding: `${found} Collecting is right, ${thousands(Math.round(setting.planned))} examples are not what the law says.`,
          }
    },
  }),
)

export const curveChallenge = defineChallenge({ slug: 'learning-curve', title: 'Learning curve', parameters: curveParameters, goals })
