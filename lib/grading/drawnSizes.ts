import type { Check, ExerciseDefinition } from '../domain/exercise'
import { Opaque, type Value } from '../domain/value'
import { drawInputs } from './drawInputs'
import { protocolCases } from './protocolCases'

/** How large something gets over the cases of a submission. */
export interface DrawnSize {
  readonly kind: 'list' | 'text' | 'number'
  readonly least: number
  readonly most: number
}

/** The argument lists that a hidden check draws for a seed; none where its cases are written down. */
function drawnArguments(check: Check, seed: number): readonly (readonly Value[])[] {
  if (check.visibility === 'shown' || check.kind === 'table') return []
  if (check.kind === 'property') return drawInputs(check, seed).map(({ args }) => args)
  return typeof check.cases === 'function' ? protocolCases(check, seed).map(({ args }) => args) : []
}

/**
 * How many entries the lists, how many characters the texts and how large the numbers are that a submission's hidden checks draw, by
 * parameter; `rows[]` stands for each list in a list, `market.budget` for a field.
 */
export function drawnSizes(
  { checks, parameters }: Pick<ExerciseDefinition, 'checks' | 'parameters'>,
  seed: number,
): Map<string, DrawnSize> {
  const sizes = new Map<string, DrawnSize>()
  const meet = (place: string, kind: DrawnSize['kind'], size: number) => {
    const known = sizes.get(place)
    sizes.set(place, { kind, least: Math.min(size, known?.least ?? size), most: Math.max(size, known?.most ?? size) })
  }
  const visit = (place: string, value: Value): void => {
    if (typeof value === 'number') meet(place, 'number', value)
    else if (typeof value === 'string') meet(place, 'text', value.length)
    else if (typeof value !== 'object' || value === null || value instanceof Opaque) return
    else if (Array.isArray(value)) {
      meet(place, 'list', value.length)
      for (const entry of value) visit(`${place}[]`, entry)
    } else if (ArrayBuffer.isView(value)) meet(place, 'list', value.length)
    else for (const [key, entry] of Object.entries(value)) visit(`${place}.${key}`, entry)
  }
  for (const check of checks)
    for (const args of drawnArguments(check, seed))
      for (const [i, value] of args.entries()) visit(parameters[i] ?? `argument ${i + 1}`, value)
  return sizes
}
