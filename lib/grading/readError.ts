import type { ProgramError } from '../domain/verdict'

/** What a common error means, in plain words; undefined for any other. */
export function readError({ name, message }: ProgramError): string | undefined {
  if (/stack overflow/i.test(message)) return 'A function calls itself without end, or very deep. Which case stops it?'
  if (/not a function/.test(message))
    return 'Something is called that is no function. Is its name spelled as where it is defined, and does it exist on this kind of value?'
  if (/of undefined|of null/.test(message))
    return 'Something is read from a value that is not there. Which index runs past the end, or which branch returns nothing?'
  if (/^'?performance'? is not defined/.test(message)) return 'There is no clock here: a program is held to what it computes, not to when.'
  if (
    /^'?(?:queueMicrotask|set(?:Timeout|Interval|Immediate)|clear(?:Timeout|Interval)|requestAnimationFrame)'? is not defined/.test(message)
  )
    return 'There is no event loop here: a function runs from its first line to its last and returns, and nothing is left for later.'
  if (/is not defined/.test(message))
    return 'A name is used that nothing has introduced. The sandbox has the language, but no browser, no Node and no packages.'
  if (name === 'ReferenceError' && /initiali[sz]/.test(message)) return 'A variable is used above the line that introduces it.'
  if (/read-only|constant/.test(message)) return 'A const is assigned a second time. Use let for what changes.'
  if (/could not load module/.test(message)) return 'Programs here stand alone: nothing can be imported.'
  return undefined
}
