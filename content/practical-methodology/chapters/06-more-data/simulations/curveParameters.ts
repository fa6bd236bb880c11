import { curveModels, curveProblems, type CurvesInput } from '@lib/core/experiments/learningCurves'
import { choiceOf, type Parameters, type Setting, seedOf } from '@lib/domain/challenge'

export type CurveParameter = 'problem' | 'model' | 'labelNoise' | 'most' | 'target' | 'price' | 'repeats' | 'decision' | 'planned' | 'seed'
export type CurveSetting = Setting<CurveParameter>

export const mostExamples = [160, 320, 640, 1280] as const
export const repeatCounts = [8, 16, 40] as const
export const decisions = ['not said yet', 'collect more', 'change the model', 'stop: it is met'] as const

export const curveParameters: Parameters<CurveParameter> = {
  problem: choiceOf('Problem', ['vans', 'circles', 'spirals']),
  model: choiceOf('Model', ['linear', 'tree', 'network'], 1),
  labelNoise: { label: 'Labels drawn anew', minimum: 0, maximum: 0.5, step: 0.05, initial: 0 },
  most: choiceOf('Examples so far', mostExamples.map(String), 1),
  target: { label: 'Error wanted', minimum: 0.01, maximum: 0.4, step: 0.005, initial: 0.2 },
  price: { label: 'Price of a label', minimum: 0.05, maximum: 5, step: 0.05, initial: 0.5 },
  repeats: choiceOf('Seeds', repeatCounts.map(String), 1),
  decision: choiceOf('Decision', decisions),
  planned: { label: 'Examples in all', minimum: 100, maximum: 100_000, step: 0.05, initial: 1000, scale: 'log' },
  seed: seedOf(1),
}

/** Three problems, each with its own answer. */
export const curvePresets = [
  { id: 'spirals-tree', name: 'Spirals, tree', values: { problem: 2, model: 1, labelNoise: 0, most: 1, target: 0.06 } },
  { id: 'spirals-network', name: 'Spirals, network', values: { problem: 2, model: 2, labelNoise: 0, most: 2, target: 0.2 } },
  { id: 'circles-network', name: 'Circles, network', values: { problem: 1, model: 2, labelNoise: 0, most: 1, target: 0.12 } },
] as const

/** What the figure and the server compute for a setting. */
export const curvesOf = ({ seed, problem, model, labelNoise, most, target, repeats }: CurveSetting): CurvesInput => ({
  seed,
  problem: curveProblems[problem] ?? 'vans',
  model: curveModels[model] ?? 'tree',
  labelNoise,
  most: mostExamples[most] as number,
  target,
  repeats: repeatCounts[repeats] as number,
})
