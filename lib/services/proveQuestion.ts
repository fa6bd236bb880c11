import 'server-only'
import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import { presentQuestion } from '../catalog/presentQuestion'
import type { Question } from '../domain/quiz'
import { drawVariant } from '../grading/drawVariant'
import { keyResponse } from '../grading/keyResponse'
import { kindOf } from '../grading/questions/kinds'
import { scoreResponse } from '../grading/scoreResponse'

/** What is wrong with a question as an attempt with this seed meets it. */
export function faultOfQuestion(question: Question, seed: number): string | undefined {
  const drawn = drawVariant(question, seed)
  const fault = kindOf(drawn.type).fault(drawn)
  if (fault) return fault
  const scored = scoreResponse(drawn, keyResponse(drawn))
  if (!scored || Math.abs(scored.scoreGiven - scored.scoreMaximum) > 1e-9) return `its own key earns ${scored?.scoreGiven ?? 'nothing'}`
  if (drawn.type === 'output') return faultOfProgram(drawn.program, drawn.expected)
  return undefined
}

/** for a program that never ends: far more than one takes that waits for a busy machine */
const endlessMs = 60_000

/** Holds what a program is said to print against what it prints. Authors' code, which is trusted. */
function faultOfProgram(program: string, expected: readonly string[]): string | undefined {
  const printed: string[] = []
  const log = (...values: unknown[]) => printed.push(values.map((value) => (typeof value === 'string' ? value : inspect(value))).join(' '))
  runInNewContext(program, { console: { log } }, { timeout: endlessMs })
  return printed.join('\n') === expected.join('\n') ? undefined : `its program prints ${printed.join(' | ')}`
}

/** What is wrong with how a question is shown, before and after it is answered. */
export function faultOfShowing(question: Question): string | undefined {
  const drawn = drawVariant(question, 1)
  const response = keyResponse(drawn)
  const scored = scoreResponse(drawn, response)
  try {
    presentQuestion(question.id, question, 1, [], scored && { response, scored, confidence: null })
    return undefined
  } catch (error) {
    return `it cannot be shown: ${(error as Error).message}`
  }
}
