import { transform } from 'sucrase'
import type { ProgramError } from '../domain/verdict'
import { engineLimits } from './limits'

export type Transpiled = { readonly script: string } | { readonly error: ProgramError }

const invalid = (message: string, line?: number, column?: number): Transpiled => ({
  error: { name: 'SyntaxError', message, line, column },
})

/**
 * TypeScript to JavaScript, line for line; types are dropped, not checked. Runs where it can be killed: crafted input can take the
 * transpiler exponential time or memory.
 */
export function transpile(source: string): Transpiled {
  if (source.length > engineLimits.sourceCharacters)
    return invalid(`The program is longer than ${engineLimits.sourceCharacters} characters.`)
  // sucrase drops namespaces without a word, and with them what they hold.
  const before = source.match(/^([\s\S]*?^[ \t]*(?:export[ \t]+)?)(?:namespace|module)[ \t]+[\w$.]+[ \t]*\{/m)
  if (before)
    return invalid(
      'TypeScript namespaces are not supported here. Use plain functions and objects.',
      (before[1] ?? '').split('\n').length,
      1,
    )
  try {
    const script = transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true }).code
    return script.length > engineLimits.scriptCharacters ? invalid('The program grows too large when its types are removed.') : { script }
  } catch (error) {
    const { message = '', loc } = error as { message?: string; loc?: { line: number; column: number } }
    return invalid(message.replace(/^Error transforming[^:]*: /, '').replace(/ \(\d+:\d+\)$/, ''), loc?.line, loc?.column)
  }
}
