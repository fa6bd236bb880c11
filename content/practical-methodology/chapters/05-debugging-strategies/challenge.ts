import { evidenceOf, hiddenFault, instrumentCosts, labBudget, type LabFault, labFaults } from '@lib/core/experiments/faultLab'
import { defineChallenge, type Goal } from '@lib/domain/challenge'
import { counted } from '@lib/domain/wording'
import { type LabParameter, labParameters, type LabSetting, usedInstruments } from './simulations/labParameters'

interface Family {
  readonly id: string
  readonly name: string
  readonly of: string
  readonly faults: readonly LabFault[]
}

const families: readonly Family[] = [
  { id: 'data', name: 'A bug of the data', of: 'data', faults: ['label_noise', 'leakage', 'unnormalised_feature'] },
  { id: 'training', name: 'A bug of training', of: 'training', faults: ['flipped_gradient', 'learning_rate_times_100', 'dead_units'] },
  { id: 'evaluation', name: 'A bug of evaluation', of: 'evaluation', faults: ['different_preprocessing', 'dropout_at_evaluation'] },
]

/** The first case that hides a fault of these. */
const caseOf = (faults: readonly LabFault[]) => {
  let seed = 0
  while (!faults.includes(hiddenFault(seed))) seed++
  return seed
}

const goalOf = ({ id, name, of, faults }: Family): Goal<LabParameter> => {
  const seed = caseOf(faults)
  const fault = hiddenFault(seed)
  return {
    id: `diagnose-${id}`,
    name,
    title: `Find a case with a bug of ${of}: name it, with evidence, for at most ${labBudget} hours.`,
    objectives: ['know-the-failures', 'follow-the-checklist', 'look-at-everything'],
    solution: { seed, diagnosis: 1 + labFaults.indexOf(fault), ...Object.fromEntries(evidenceOf[fault].map((each) => [each, 1])) },
    evaluate(setting: LabSetting) {
      const used = usedInstruments(setting)
      const hours = used.reduce((sum, each) => sum + instrumentCosts[each], 0)
      const hidden = hiddenFault(setting.seed)
      const said = labFaults[setting.diagnosis - 1]
      if (!said) return { met: false, finding: 'Name a fault first.' }
      if (hours > labBudget)
        return {
          met: false,
          finding: `That took ${counted(hours, 'hour', 'hours')}; ${labBudget} were to be had. Take a new case, and begin with what is cheap.`,
        }
      if (said !== hidden) return { met: false, finding: 'That is not what ails it. Take a new case: this one has been seen.' }
      if (!evidenceOf[hidden].some((each) => used.includes(each)))
        return { met: false, finding: 'The name is right, but none of the instruments that were used shows it. A guess is no diagnosis.' }
      return faults.includes(hidden)
        ? { met: true, finding: `Right, in ${counted(hours, 'hour', 'hours')}, and with evidence.` }
        : { met: false, finding: `Right, but no bug of ${of}: hand it in with the goal that it belongs to.` }
    },
  }
}

export const labChallenge = defineChallenge({ slug: 'the-lab', title: 'The lab', parameters: labParameters, goals: families.map(goalOf) })
