import { drawPlane } from '@lib/core/data/drawPlane'
import { firstExamples } from '@lib/core/data/LabelledData'
import { fitLogisticRegression } from '@lib/core/models/logisticRegression'
import { logLossBinary } from '@lib/core/metrics/logLoss'
import { createRng } from '@lib/core/random/createRng'

interface Errors {
  readonly train: number
  readonly validation: number
}
/** Errors that are known, by size and seed, or a model that is really trained. */
export type Setting =
  | { readonly errors: Readonly<Record<string, Errors>> }
  | { readonly noise: number; readonly lambda: number; readonly most: number }

const validationSize = 60

export function createCallbacks(setting: Setting) {
  return {
    /** Trains on the first so many examples of a seed’s draw, and measures on the training part and on validation. */
    train: (size: number, seed: number): Errors => {
      if ('errors' in setting) {
        const known = setting.errors[`${size} ${seed}`]
        if (!known) throw new RangeError(`there is no draw of ${size} examples with seed ${seed}`)
        return known
      }
      const { noise, lambda, most } = setting
      const draw = (n: number, stream: number) =>
        drawPlane(createRng(seed, stream), n, noise, (label, t) => (label === 1 ? [t, 0.6] : [t - 0.5, -0.4]))
      const [train, validation] = [firstExamples(draw(most, 1), size), draw(validationSize, 2)]
      const model = fitLogisticRegression(train.features, train.labels, lambda)
      const lossOn = ({ features, labels }: typeof train) => {
        const { values } = model.predictProbabilities(features)
        return logLossBinary(
          labels,
          Array.from(labels, (_, i) => values[2 * i + 1] as number),
        )
      }
      return { train: lossOn(train), validation: lossOn(validation) }
    },
  }
}
