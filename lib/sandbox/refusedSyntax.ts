import { parse } from 'sucrase/dist/parser/index.js'
import { ContextualKeyword as Word } from 'sucrase/dist/parser/tokenizer/keywords.js'
import { TokenType as Type } from 'sucrase/dist/parser/tokenizer/types.js'

type Token = ReturnType<typeof parse>['tokens'][number]

export interface RefusedSyntax {
  readonly message: string
  /** in the source, in characters */
  readonly place: number
}

/** Words and signs without which nothing here is refused: comments and texts may hold them too. */
const suspicious = /\b(?:namespace|module|import|accessor|using)\b|@|\bexport\s*(?:[=*{]|type\b)/

const standAlone = 'Programs here stand alone: nothing can be imported.'

/** What comes after a token on its line, or nothing. */
const following = (source: string, token: Token, next: Token | undefined) =>
  next && !source.slice(token.end, next.start).includes('\n') ? next : undefined

const isName = (token: Token | undefined) => token?.type === Type.name || token?.type === Type.hash || token?.type === Type.string

/** @param rest the tokens from `import` on */
function refuseImport(rest: readonly Token[]): string | undefined {
  const [, first, second, third] = rest
  if (!first || first.type === Type.parenL || first.type === Type.dot) return undefined
  const onlyTypes = first.contextualKeyword === Word._type && second?.type !== Type.comma && second?.contextualKeyword !== Word._from
  if (onlyTypes) return undefined
  if (first.type === Type.name && second?.type === Type.eq) return `import … = require(…) is not supported here. ${standAlone}`
  const end = rest.findIndex(({ type }) => type === Type.braceR)
  const listed = first.type === Type.braceL && second?.contextualKeyword === Word._type && third ? rest.slice(2, end) : []
  if (listed.length > 0 && listed.every(({ isType, type }) => isType || type === Type.comma))
    return 'import { type … } leaves an import behind when its types are removed. Write import type { … }, or write the type here.'
  return standAlone
}

function refuseExport(rest: readonly Token[]): string | undefined {
  const [, first] = rest
  if (first?.type === Type.eq) return 'export = … is not supported here. Write export before the function.'
  const from = rest.findIndex(({ type }) => type === Type.semi || type === Type.braceR || type === Type.star) + 1
  const named = first?.type === Type.braceL || first?.type === Type.star
  return named && rest.slice(from, from + 3).some(({ contextualKeyword }) => contextualKeyword === Word._from) ? standAlone : undefined
}

const isNamespace = (token: Token | undefined) =>
  token?.isType === true && (token.contextualKeyword === Word._namespace || token.contextualKeyword === Word._module)

const endsOfStatements: readonly Type[] = [Type.semi, Type.braceL, Type.braceR, Type._export]
/** Whether a word is part of the type that is begun before it. */
const goesOn = (source: string, before: Token | undefined, token: Token) =>
  before?.isType === true && !endsOfStatements.includes(before.type) && following(source, before, token) !== undefined

const beforeLoopNames: readonly (Type | undefined)[] = [Type.parenL, Type._const, Type._let, Type._var]
/** Whether a word declares what is called `next`. Before `as T`, `satisfies T` and the `of` of a loop it is a name itself. */
const declares = (source: string, before: Token | undefined, token: Token, next: Token | undefined) =>
  isName(following(source, token, next)) &&
  !next?.isType &&
  !(next?.contextualKeyword === Word._of && beforeLoopNames.includes(before?.type))

/** Whether what is in the braces that come next is called something, and no more: what is elsewhere, or what is passed on. */
function holdsNamesAlone(tokens: readonly Token[], i: number): boolean {
  const [token, next, afterNext] = tokens.slice(i, i + 3)
  if (token?.contextualKeyword === Word._declare) return isNamespace(next)
  const isList = token?.type === Type._export || token?.type === Type._import
  return isList && (next?.contextualKeyword === Word._type ? afterNext : next)?.type === Type.braceL
}

/** Where the braces end that come next. */
function endOfBraces(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let i = start; i < tokens.length; i++) {
    const { type } = tokens[i] as Token
    if (type === Type.braceL) depth++
    if (type === Type.braceR && --depth === 0) return i
  }
  return tokens.length
}

function refuse(source: string, tokens: readonly Token[], i: number): string | undefined {
  const token = tokens[i] as Token
  const [before, next] = [tokens[i - 1], tokens[i + 1]]
  if (isNamespace(token) && isName(following(source, token, next)) && !goesOn(source, before, token))
    return 'TypeScript namespaces are not supported here. Use plain functions and objects.'
  if (token.isType || before?.type === Type.dot || before?.type === Type.hash) return undefined
  if (token.type === Type.at) return 'Decorators (@…) are not supported here. Call the function that would decorate.'
  if (token.type === Type._import) return refuseImport(tokens.slice(i, i + 200))
  if (token.type === Type._export) return refuseExport(tokens.slice(i, i + 200))
  switch (token.contextualKeyword) {
    case Word._accessor:
      return declares(source, before, token, next) ? 'accessor is not supported here. Write get and set, or a plain field.' : undefined
    case Word._using:
      return declares(source, before, token, next) ? 'using is not supported here. Use const.' : undefined
    default:
      return undefined
  }
}

/**
 * The first piece of syntax that would be dropped or misread without a word when types are removed, told by its tokens: what stands in
 * comments and texts does not count.
 * @throws what the parser throws for what is no program
 */
export function refusedSyntax(source: string): RefusedSyntax | undefined {
  if (!suspicious.test(source)) return undefined
  const { tokens } = parse(source, false, true, false)
  for (let i = 0; i < tokens.length; i++) {
    const message = refuse(source, tokens, i)
    if (message) return { message, place: (tokens[i] as Token).start }
    if (holdsNamesAlone(tokens, i)) i = endOfBraces(tokens, i)
  }
  return undefined
}
