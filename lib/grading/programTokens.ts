/** A piece of a program in which names of its own, spellings of numbers, texts, comments and layout play no part. */
export interface ProgramToken {
  readonly text: string
  /** from 1 */
  readonly line: number
}

const words = new Set(
  'async await break case catch class continue default delete do else extends false finally for function if in instanceof new null of return super switch this throw true try typeof undefined void while yield'.split(
    ' ',
  ),
)
/** what says nothing about how a program does what it does */
const dropped = new Set([';', ',', 'export', 'readonly', 'as', 'const', 'let', 'var'])
const wordStart = /[\p{L}$_#@]/u
const wordRest = /[\p{L}\p{N}$_]/u
/** after these an expression has ended, and `/` divides */
const endsExpression = new Set(['name', 'text', 'this', 'true', 'false', 'null', ')', ']', '}'])
const operators = /=>|[=!]==?|\*\*|\?\?|\?\.|&&|\|\||<<|>{2,3}|[<>+\-*/%&|^]=|\+\+|--|\.{3}/y

/** Where the text that begins with a quote at `from` ends: behind the closing quote, at the end of its line, or of the source. */
function endOfText(source: string, from: number): number {
  const quote = source[from]
  for (let i = from + 1; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (source[i] === quote) return i + 1
    else if (source[i] === '\n' && quote !== '`') return i
  }
  return source.length
}

/**
 * A program as a list of tokens, imports left out. One pass: O(n), whatever is in it, for it is not parsed.
 * @param source a program, or anything else
 */
export function programTokens(source: string): ProgramToken[] {
  const tokens: ProgramToken[] = []
  let line = 1
  let counted = 0
  let last = ''
  let importing = false
  /** before here, on this line, no pattern ends */
  let unclosed = 0
  const add = (text: string, at: number) => {
    for (; counted < at; counted++) if (source.charCodeAt(counted) === 10) line++
    last = text
    // An import ends with the text that it imports from.
    if (importing) importing = text !== 'text' && text !== ';'
    else if (!dropped.has(text)) tokens.push({ text, line })
  }
  let i = 0
  while (i < source.length) {
    const character = source[i] as string
    const pair = source.slice(i, i + 2)
    if (/\s/.test(character)) i++
    else if (pair === '//') {
      const end = source.indexOf('\n', i)
      i = end < 0 ? source.length : end
    } else if (pair === '/*') {
      const end = source.indexOf('*/', i + 2)
      i = end < 0 ? source.length : end + 2
    } else if (character === '"' || character === "'" || character === '`') {
      add('text', i)
      i = endOfText(source, i)
    } else if (/\d/.test(character)) {
      let end = i + 1
      while (end < source.length && /[\w.]/.test(source[end] as string)) end++
      add(String(Number(source.slice(i, end).replaceAll('_', ''))), i)
      last = 'name'
      i = end
    } else if (wordStart.test(character)) {
      let end = i + 1
      while (end < source.length && wordRest.test(source[end] as string)) end++
      const word = source.slice(i, end)
      if (word === 'import' && !importing && !/^\s*[(.]/.test(source.slice(end, end + 20))) importing = true
      else add(words.has(word) || dropped.has(word) ? word : 'name', i)
      i = end
    } else if (character === '/' && i >= unclosed && !endsExpression.has(last)) {
      const end = endOfText(source, i)
      const closed = source[end - 1] === '/' && end > i + 1
      if (!closed) unclosed = end
      add(closed ? 'text' : '/', i)
      i = closed ? end : i + 1
    } else {
      operators.lastIndex = i
      const [operator = character] = operators.exec(source) ?? []
      add(operator, i)
      i += operator.length
    }
  }
  return tokens
}
