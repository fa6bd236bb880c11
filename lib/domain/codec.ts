import { namedError } from './namedError'
import { Callback, Opaque, type TypedArray, type Value } from './value'
import { valueLimits } from './valueLimits'

/*
 * The text in which values cross the sandbox's wall. Scalars are JSON; everything else is a JSON array whose first entry is a tag:
 * ["j",…] an array or object of nothing but JSON, as it stands: the engine's own parser makes it · ["n","NaN"] a number JSON lacks ·
 * ["u"] undefined · ["b","12"] bigint · ["a",[…]] array · ["o",key,value,…] object · ["t","Float64Array",…] typed array ·
 * ["f","objective"] a callback · ["x","Map"] something that is no data.
 */

const typedArrays: Readonly<Record<string, { from(values: number[]): TypedArray }>> = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
}

const specialNumber = (value: number) => !Number.isFinite(value) || Object.is(value, -0)

/** Whether JSON has all that a value consists of. */
function isJson(value: Value): boolean {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true
  if (typeof value === 'number') return !specialNumber(value)
  if (typeof value !== 'object' || value instanceof Callback || value instanceof Opaque || ArrayBuffer.isView(value)) return false
  return (Array.isArray(value) ? value : Object.values(value)).every(isJson)
}

function toTagged(value: Value): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (value === undefined) return ['u']
  if (typeof value === 'number') return specialNumber(value) ? ['n', Object.is(value, -0) ? '-0' : String(value)] : value
  if (typeof value === 'bigint') return ['b', String(value)]
  if (value instanceof Callback) return ['f', value.kind]
  if (value instanceof Opaque) return ['x', value.kind]
  if (isJson(value)) return ['j', value]
  if (Array.isArray(value)) return ['a', value.map(toTagged)]
  if (ArrayBuffer.isView(value)) return ['t', value.constructor.name, ...Array.from(value as TypedArray, toTagged)]
  return ['o', ...Object.entries(value as Record<string, Value>).flatMap(([key, entry]) => [key, toTagged(entry)])]
}

/** @param value any `Value` */
export const encode = (value: Value): string => JSON.stringify(toTagged(value))

/** A text that is no encoded value: the instance it came from is not to be trusted any further. */
export class CodecError extends namedError('CodecError') {}

function fromJson(json: unknown, depth: number): Value {
  if (depth > valueLimits.depth) throw new CodecError('too deep')
  if (json === null || typeof json !== 'object') return json as Value
  if (Array.isArray(json)) return json.map((entry) => fromJson(entry, depth + 1))
  const object: Record<string, Value> = Object.create(null)
  for (const [key, entry] of Object.entries(json)) object[key] = fromJson(entry, depth + 1)
  return object
}

function fromTagged(tagged: unknown, depth: number): Value {
  if (depth > valueLimits.depth) throw new CodecError('too deep')
  if (tagged === null || typeof tagged === 'boolean' || typeof tagged === 'string' || typeof tagged === 'number') return tagged
  if (!Array.isArray(tagged)) throw new CodecError('not a tagged value')
  const [tag, first] = tagged as unknown[]
  const rest = (from: number) => tagged.slice(from).map((entry) => fromTagged(entry, depth + 1))
  switch (tag) {
    case 'j':
      if (tagged.length !== 2 || first === null || typeof first !== 'object') throw new CodecError('not an array or object')
      return fromJson(first, depth)
    case 'u':
      return undefined
    case 'n':
      return Number(first)
    case 'b':
      if (typeof first !== 'string' || !/^-?\d{1,5000}$/.test(first)) throw new CodecError('not a bigint')
      return BigInt(first)
    case 'f':
      return new Callback(String(first).slice(0, 60))
    case 'x':
      return new Opaque(String(first).slice(0, 60))
    case 'a':
      if (!Array.isArray(first)) throw new CodecError('not an array')
      return first.map((entry) => fromTagged(entry, depth + 1))
    case 't': {
      const kind = typeof first === 'string' && Object.hasOwn(typedArrays, first) ? typedArrays[first] : undefined
      if (!kind) throw new CodecError('not a typed array')
      return kind.from(rest(2).map(Number))
    }
    case 'o': {
      const entries = rest(1)
      const object: Record<string, Value> = Object.create(null)
      for (let i = 0; i + 1 < entries.length; i += 2) object[String(entries[i])] = entries[i + 1]
      return object
    }
    default:
      throw new CodecError('unknown tag')
  }
}

/**
 * Bounds a text before anything of it is parsed: its length, its depth and how many entries it can have, without recursion.
 * @throws CodecError
 */
function requireBounded(text: string): void {
  if (text.length > valueLimits.characters) throw new CodecError('too long')
  let depth = 0
  let marks = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i)
    if (inString) {
      if (character === 92) i++
      else if (character === 34) inString = false
    } else if (character === 34) inString = true
    else if (character === 44) marks++
    else if (character === 91 || character === 123) {
      marks++
      if (++depth > 2 * valueLimits.depth + 2) throw new CodecError('too deep')
    } else if (character === 93 || character === 125) depth--
  }
  // An entry of an object has a comma before its name and one before its value, and a tagged one a bracket and a comma of its own.
  if (marks > 4 * valueLimits.nodes) throw new CodecError('too many entries')
}

/**
 * Reads an encoded value that may come from a hostile instance: it is bounded before it is parsed.
 * @throws CodecError
 */
export function decode(text: string): Value {
  requireBounded(text)
  let tagged: unknown
  try {
    tagged = JSON.parse(text)
  } catch {
    throw new CodecError('not JSON')
  }
  return fromTagged(tagged, 0)
}
