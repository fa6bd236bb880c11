import { Random } from 'fast-check'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import type { InputSource, PropertyCheck } from '../domain/exercise'
import type { Value } from '../domain/value'
import { hashText } from './hashText'

export interface DrawnInput {
  readonly args: readonly Value[]
  readonly context: unknown
}

/** The inputs that a property draws for a seed: the same on every machine. The first ones are small. */
export function drawInputs(check: PropertyCheck, seed: number): DrawnInput[] {
  const source = check.inputs as InputSource<readonly Value[]> & {
    generate(random: Random, bias: number | undefined): { value: readonly Value[]; context: unknown }
  }
  const random = new Random(xoroshiro128plus(seed ^ hashText(check.id)))
  return Array.from({ length: check.runs }, (_, i) => {
    const drawn = source.generate(random, i % 2 === 0 ? 2 + Math.floor(Math.log10(i + 1)) : undefined)
    return { args: drawn.value, context: drawn.context }
  })
}

/** The smaller inputs to try in place of one that fails. */
export function* smallerInputs(check: PropertyCheck, input: DrawnInput): Generator<DrawnInput> {
  for (const smaller of check.inputs.shrink(input.args, input.context)) yield { args: smaller.value, context: smaller.context }
}
