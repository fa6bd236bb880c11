import { type CurveBand, type CurveErrors, learningCurve } from '@lib/core/curves/learningCurve'
import { extrapolatePowerLaw, fitPowerLaw, samplesForTarget } from '@lib/core/curves/powerLaw'
import { type LabelledData, selectExamples } from '@lib/core/data/LabelledData'
import { fitDecisionTree } from '@lib/core/models/decisionTree'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import type { Classifier } from '@lib/core/models/Predictor'
import { createRng } from '@lib/core/random/createRng'
import type { Plot } from '@lib/domain/plot'
import { classifierAccuracy } from '@lib/core/models/classifierAccuracy'
import { drawDeliveryProblem } from '@lib/core/data/deliveryProblem'
import { thousands, three, two } from '../../print'

const { train, validation, bestPossible } = drawDeliveryProblem(6, [6400, 1500, 1])
const sizes = [25, 50, 100, 200, 400, 800, 1600]
const known = 6
const later = 6400
const repeats = 5

const fits = {
  linear: (data: LabelledData) => fitLogisticRegression(data.features, data.labels, 1),
  tree: (data: LabelledData) => fitDecisionTree(data, { maxDepth: 12, minLeaf: 4 }),
} as const

function errorsOf(fitTo: (data: LabelledData) => Classifier, indices: Uint32Array): CurveErrors {
  const part = selectExamples(train, indices)
  const model = fitTo(part)
  return { train: 1 - classifierAccuracy(model, part), validation: 1 - classifierAccuracy(model, validation) }
}

function curveOf(fitTo: (data: LabelledData) => Classifier): CurveBand[] {
  const points = learningCurve(createRng(1), train.features.rows, sizes, repeats, (indices) => errorsOf(fitTo, indices))
  return [...points].flatMap(({ band }) => (band ? [band] : []))
}
const curves = { linear: curveOf(fits.linear), tree: curveOf(fits.tree) }
const law = fitPowerLaw(
  sizes.slice(0, known),
  curves.tree.slice(0, known).map(({ validation: { mean } }) => mean),
)
const predicted = extrapolatePowerLaw(law, later)
const all = Uint32Array.from({ length: later }, (_, i) => i)
const at = (curve: readonly CurveBand[], size: number) => {
  const band = curve.find((each) => each.size === size)
  return {
    train: three(band?.train.mean ?? 0),
    validation: three(band?.validation.mean ?? 0),
    gap: two((band?.validation.mean ?? 0) - (band?.train.mean ?? 0)),
  }
}
const price = 2
const target = 0.22

export const gathering = {
  repeats,
  floor: three(1 - bestPossible),
  linear: { few: at(curves.linear, 200), many: at(curves.linear, 1600) },
  tree: { few: at(curves.tree, 200), middle: at(curves.tree, 800), many: at(curves.tree, 1600) },
  known: thousands(sizes[known - 1] ?? 0),
  later: thousands(later),
  law: { a: two(law.a), b: two(law.b), c: three(law.c) },
  predicted: three(predicted.value),
  uncertain: three(2 * predicted.error),
  found: three(errorsOf(fits.tree, all).validation),
  target: two(target),
  needed: thousands(Math.round(samplesForTarget(law, target) / 100) * 100),
  price,
  cost: thousands(Math.round((price * (samplesForTarget(law, target) - 800)) / 100) * 100),
}

const bandOf = (name: string, curve: readonly CurveBand[], dashed: boolean) => ({
  name,
  dashed,
  y: curve.map(({ validation: { mean } }) => mean),
  spread: curve.map(({ validation: { low, high } }) => (high - low) / 2),
})
export const curvesPlot: Plot = {
  xName: 'training examples',
  yName: 'validation error, mean of five draws with the middle 80 %',
  x: sizes,
  xScale: 'log',
  yRange: [0.1, 0.45],
  series: [bandOf('tree', curves.tree, false), bandOf('linear', curves.linear, true)],
  target: { value: 1 - bestPossible, name: 'no model can do better' },
}
