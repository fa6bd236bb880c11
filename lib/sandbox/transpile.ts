import { transform } from 'sucrase'
import type { ProgramError } from '../domain/verdict'
import { engineLimits } from './limits'
import { refusedSyntax } from './refusedSyntax'

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
  try {
    const refused = refusedSyntax(source)
    if (refused) {
      const before = source.slice(0, refused.place).split('\n')
      return invalid(refused.message, before.length, (before.at(-1) ?? '').length + 1)
    }
    const script = transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true }).code
    return script.length > engineLimits.scriptCharacters ? invalid('The program grows too large when its types are removed.') : { script }
  } catch (error) {
    const { message = '', loc } = error as { message?: string; loc?: { line: number; column: number } }
    return invalid(message.replace(/^Error transforming[^:]*: /, '').replace(/ \(\d+:\d+\)$/, ''), loc?.line, loc?.column)
  }
}
