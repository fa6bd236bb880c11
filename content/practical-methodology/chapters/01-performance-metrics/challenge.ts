import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { defineChallenge } from '@lib/domain/challenge'
import { drawMail, thresholdParameters, type ThresholdSetting } from './simulations/thresholdParameters'

const measure = (setting: ThresholdSetting, threshold = setting.threshold) => {
  const { labels, scores } = drawMail(setting)
  const counts = outcomesAtThreshold(labels, scores, threshold)
  const { precision, recall, fbeta } = fromOutcomes(counts, 1, 0)
  return { precision, recall, f1: fbeta, accuracy: (counts.tp + counts.tn) / labels.length }
}

/** The best precision that some setting of the dial has at a recall of at least 0.95. */
const bestPrecision = (setting: ThresholdSetting) =>
  Math.max(
    ...Array.from({ length: 101 }, (_, step) => measure(setting, step / 100))
      .filter(({ recall }) => recall >= 0.95)
      .map(({ precision }) => precision),
  )

export const thresholdChallenge = defineChallenge({
  slug: 'threshold',
  title: 'Threshold',
  parameters: thresholdParameters,
  goals: [
    {
      id: 'high-recall',
      name: 'High recall',
      title: 'Reach a recall of at least 0.95 with the best precision you can, on the inbox preset.',
      objectives: ['read-outcomes', 'price-mistakes'],
      solution: { threshold: 0.25 },
      evaluate(setting: ThresholdSetting) {
        const { separation, prevalence, messages } = thresholdParameters
        const { precision, recall } = measure(setting)
        const found = `Recall is ${recall.toFixed(3)} and precision ${precision.toFixed(3)}.`
        if (setting.separation !== separation.initial || setting.prevalence !== prevalence.initial || setting.messages !== messages.initial)
          return { met: false, finding: `${found} This goal is about the inbox preset: put separation, prevalence and messages back.` }
        if (recall < 0.95) return { met: false, finding: `${found} Too much spam still gets through.` }
        const best = bestPrecision(setting)
        return precision >= best - 0.002
          ? { met: true, finding: `${found} No other line on this sample keeps that recall with fewer false alarms.` }
          : { met: false, finding: `${found} Another line keeps a recall of 0.95 with a precision of ${best.toFixed(3)}.` }
      },
    },
    {
      id: 'flattering-accuracy',
      name: 'Flattering accuracy',
      title: 'Find a setting where accuracy is above 0.95 and F1 below 0.1.',
      objectives: ['see-blind-spots'],
      solution: { prevalence: 0.01, threshold: 0.99 },
      evaluate(setting: ThresholdSetting) {
        const { accuracy, f1 } = measure(setting)
        const met = accuracy > 0.95 && f1 < 0.1
        const found = `Accuracy is ${accuracy.toFixed(3)} and F1 ${f1.toFixed(3)}.`
        return { met, finding: met ? `${found} A number to be proud of, and a filter that hardly filters.` : found }
      },
    },
  ],
})
