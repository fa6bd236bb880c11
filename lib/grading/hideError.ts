import type { ErrorKind, ProgramError } from '../domain/verdict'

/** What the language says of its errors, without what a program's own names and values add to it. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^cannot (?:read|set) property .* of undefined$/, 'cannot read or set a property of undefined'],
  [/^cannot (?:read|set) property .* of null$/, 'cannot read or set a property of null'],
  [/not a function$/, 'not a function'],
  [/is not a constructor$/, 'not a constructor'],
  [/is not defined$/, 'a name is not defined'],
  [/is not initialized$/, 'a variable is not initialized'],
  [/is read-only$/, 'a constant or property is read-only'],
  [/^cannot convert .*(?:symbol|bigint)/i, 'a value cannot be converted'],
  ...[
    'value is not iterable',
    'cannot convert to object',
    'empty array',
    'not an object',
    'object is not extensible',
    'invalid array length',
    'invalid array index',
    'invalid repeat count',
    'invalid number of digits',
    'BigInt division by zero',
    'BigInt negative exponent',
    'invalid bigint literal',
  ].map((said): readonly [RegExp, string] => [new RegExp(`^${said}$`), said]),
]

const ofKind: Readonly<Record<Exclude<ErrorKind, 'stack' | 'size'>, string>> = {
  Error: 'an error that the program throws',
  TypeError: 'a value is not of the type that is needed',
  RangeError: 'a value is out of range',
  ReferenceError: 'a name stands for nothing',
  SyntaxError: 'a text cannot be read as code or data',
  URIError: 'an address cannot be read',
  EvalError: 'an error of eval',
  AggregateError: 'several errors at once',
}

/**
 * What may be told of an error inside a hidden check: its class and place, and what the language itself says of its kind. Nothing that the
 * program wrote: it knows the hidden input.
 */
export function hideError({ name, message, line, column, kind }: ProgramError): ProgramError {
  const place = { line, column }
  if (kind === undefined) return { name: 'Error', message: ofKind.Error, ...place }
  // These are said by the grader.
  if (kind === 'stack' || kind === 'size') return { name, message, kind, ...place }
  const said = kind === 'Error' ? undefined : words.find(([pattern]) => pattern.test(message))?.[1]
  return { name: kind, message: said ?? ofKind[kind], kind, ...place }
}
