import { type DeskMove, deskMoves } from '@lib/core/experiments/projectDesk'
import { choiceOf, type Parameter, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export const mostMoves = 16
export type DeskParameter = `move${number}` | 'seed'
export type DeskSetting = Setting<DeskParameter>

export const moveNames: Readonly<Record<DeskMove, string>> = {
  measure_f1: 'Judge by F₁ of the late vans',
  constant: 'Train the constant',
  linear: 'Train logistic regression',
  network: 'Train a network, 8 units',
  more_capacity: 'Double its units',
  more_regularisation: 'Regularise more',
  more_labels: 'Label 240 more vans',
  tune_rate: 'Tune the learning rate',
  open_test_set: 'Open the test set',
}

const names = Array.from({ length: mostMoves }, (_, i) => `move${i + 1}` as const)
const moves = Object.fromEntries(
  names.map((name, i) => [name, choiceOf(`Move ${i + 1}`, ['none', ...deskMoves.map((move) => moveNames[move])])]),
) as Record<`move${number}`, Parameter>

export const deskParameters: Parameters<DeskParameter> = { ...moves, seed: seedOf(1) }

/** The moves of a setting, in order. */
export const movesOf = (setting: DeskSetting): DeskMove[] =>
  names.flatMap((name) => {
    const move = deskMoves[(setting[name] ?? 0) - 1]
    return move ? [move] : []
  })
