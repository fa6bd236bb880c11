import { CoreError } from '@lib/core/CoreError'
import type { Adapter } from './adapters/Adapter'
import { classification } from './adapters/classification'
import { curves, gradients } from './adapters/curves'
import { generation } from './adapters/generation'
import { linearModels } from './adapters/linearModels'
import { networks } from './adapters/networks'
import { ranking } from './adapters/ranking'
import { regression } from './adapters/regression'
import { search } from './adapters/search'
import { splits } from './adapters/splits'
import { statistics } from './adapters/statistics'

const functions: Adapter = {
  ...classification,
  ...regression,
  ...ranking,
  ...generation,
  ...statistics,
  ...splits,
  ...linearModels,
  ...networks,
  ...curves,
  ...gradients,
  ...search,
}

export const isKnown = (fn: string): boolean => Object.hasOwn(functions, fn)

/**
 * What the core says to a fixture's input. An undefined quantity, for which the core throws, is the fixture's NaN; a refusal is its
 * `{ error: true }`.
 */
export function answer(fn: string, input: unknown): unknown {
  try {
    return functions[fn]?.(input)
  } catch (error) {
    if (!(error instanceof CoreError)) throw error
    return error.code === 'single_class' ? Number.NaN : { error: true, code: error.code }
  }
}
