import { meanValidationError } from '@lib/core/experiments/capacityFit'
import { defineChallenge, type Goal } from '@lib/domain/challenge'
import { three } from '../../print'
import {
  capacityOf,
  type CapacityParameter,
  capacityParameters,
  type CapacitySetting,
  draws,
  sickSettings,
} from './simulations/capacityParameters'

const wanted = 0.14
const controls = ['degree', 'lambda', 'examples'] as const
const cures = { stiff: { degree: 3 }, free: { degree: 4 }, held: { lambda: 1 } } as const

const goals = sickSettings.map(
  ({ id, name, values }): Goal<CapacityParameter> => ({
    id: `cure-${id}`,
    name: `${name}: cured`,
    title: `Cure the run “${name}” with one control: a validation error of at most ${wanted} on the mean of ${draws} draws.`,
    objectives: ['choose-a-cure', 'tell-under-from-over'],
    solution: { ...values, ...cures[id] },
    *evaluate(setting: CapacitySetting) {
      const moved = controls.filter((control) => setting[control] !== values[control])
      if (setting.curve !== values.curve || setting.noise !== values.noise)
        return { met: false, finding: `Begin from the run “${name}”: the curve and the noise are part of it.` }
      if (moved.length !== 1)
        return {
          met: false,
          finding:
            moved.length === 0 ? 'Nothing was changed.' : `${moved.length} controls were moved. One is enough, and shows what cured it.`,
        }
      const error = yield* meanValidationError(capacityOf(setting))
      const found = `On ${draws} fresh draws the validation error is ${three(error)} on the mean.`
      return error <= wanted
        ? { met: true, finding: `${found} Cured.` }
        : { met: false, finding: `${found} That is not cured yet, or not that illness.` }
    },
  }),
)

export const capacityChallenge = defineChallenge({
  slug: 'capacity-regularisation-data',
  title: 'Three sick runs',
  parameters: capacityParameters,
  goals,
})
