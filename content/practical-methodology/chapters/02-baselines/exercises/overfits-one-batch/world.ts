import { drawMoons } from '@lib/core/data/drawMoons'
import { initialiseNetwork } from '@lib/core/models/network'
import { createWorkspace, lossAndGradient } from '@lib/core/models/networkPass'
import { createRng } from '@lib/core/random/createRng'

/** Losses that are known, or a small network that is really trained on one batch. */
export type Setting =
  | { readonly losses: readonly number[] }
  | { readonly seed: number; readonly examples: number; readonly width: number; readonly rate: number; readonly flipped: boolean }

export function createCallbacks(setting: Setting) {
  if ('losses' in setting) {
    let taken = 0
    return { step: (): number => setting.losses[Math.min(taken++, setting.losses.length - 1)] ?? Number.NaN }
  }
  const { seed, examples, width, rate, flipped } = setting
  const rng = createRng(seed)
  const batch = drawMoons(rng, examples, 0.1)
  const network = initialiseNetwork({ inputs: 2, hidden: [width], outputs: 2, activation: 'tanh' }, rng)
  const work = createWorkspace(network, examples)
  const targets = { kind: 'classes', labels: batch.labels } as const
  return {
    /** One step of plain gradient descent. @returns the loss before it */
    step: (): number => {
      const loss = lossAndGradient(work, batch.features.values, targets, examples, { training: true })
      const { parameters } = network
      for (let i = 0; i < parameters.length; i++)
        parameters[i] = (parameters[i] as number) + (flipped ? rate : -rate) * (work.gradient[i] as number)
      return loss
    },
  }
}
