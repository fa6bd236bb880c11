import ts from 'typescript'

/** A program with one thing changed. */
export interface Mutant {
  /** where and what, as `line:column before → after`; unique within a program */
  readonly id: string
  readonly source: string
}

const K = ts.SyntaxKind
/** What an operator is mistaken for: its neighbour at a bound, its opposite. */
const operators: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [K.PlusToken]: ['-'],
  [K.MinusToken]: ['+'],
  [K.AsteriskToken]: ['/'],
  [K.SlashToken]: ['*'],
  [K.PercentToken]: ['*'],
  [K.AsteriskAsteriskToken]: ['*'],
  [K.LessThanToken]: ['<=', '>'],
  [K.LessThanEqualsToken]: ['<', '>'],
  [K.GreaterThanToken]: ['>=', '<'],
  [K.GreaterThanEqualsToken]: ['>', '<'],
  [K.EqualsEqualsEqualsToken]: ['!=='],
  [K.ExclamationEqualsEqualsToken]: ['==='],
  [K.AmpersandAmpersandToken]: ['||'],
  [K.BarBarToken]: ['&&'],
  [K.PlusEqualsToken]: ['-=', '='],
  [K.MinusEqualsToken]: ['+=', '='],
  [K.AsteriskEqualsToken]: ['/='],
  [K.SlashEqualsToken]: ['*='],
}
const functions: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  round: 'floor',
  some: 'every',
  every: 'some',
  log: 'log10',
}

/**
 * Every program that differs from this one by one small change of the kind that people make: an operator, a bound, a constant, a condition,
 * a step left out.
 * @param source TypeScript that parses
 */
export function mutateProgram(source: string): Mutant[] {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.ES2022, true)
  const mutants = new Map<string, Mutant>()
  const replace = (node: ts.Node, after: string) => {
    const [from, to] = [node.getStart(file), node.getEnd()]
    const mutated = source.slice(0, from) + after + source.slice(to)
    const { line, character } = file.getLineAndCharacterOfPosition(from)
    const before = source.slice(from, to).replace(/\s+/g, ' ').slice(0, 40)
    const id = `${line + 1}:${character + 1} ${before} → ${after || 'nothing'}`
    if (mutated !== source && !mutants.has(mutated)) mutants.set(mutated, { id, source: mutated })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    if (ts.isBinaryExpression(node)) for (const after of operators[node.operatorToken.kind] ?? []) replace(node.operatorToken, after)
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === K.QuestionQuestionToken) replace(node, node.left.getText(file))
    if (ts.isNumericLiteral(node)) {
      const value = Number(node.text)
      for (const after of value === 0 ? [1] : value === 1 ? [0, 2] : [value + 1, value - 1]) replace(node, String(after))
    }
    if (node.kind === K.TrueKeyword) replace(node, 'false')
    if (node.kind === K.FalseKeyword) replace(node, 'true')
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === K.ExclamationToken || node.operator === K.MinusToken) replace(node, node.operand.getText(file))
      if (node.operator === K.PlusPlusToken) replace(node, `--${node.operand.getText(file)}`)
      if (node.operator === K.MinusMinusToken) replace(node, `++${node.operand.getText(file)}`)
    }
    if (ts.isPostfixUnaryExpression(node)) replace(node, `${node.operand.getText(file)}${node.operator === K.PlusPlusToken ? '--' : '++'}`)
    if (ts.isIfStatement(node)) for (const after of ['true', 'false']) replace(node.expression, after)
    if (ts.isConditionalExpression(node)) for (const after of ['true', 'false']) replace(node.condition, after)
    if (ts.isWhileStatement(node)) replace(node.expression, 'false')
    if (ts.isPropertyAccessExpression(node)) {
      const after = functions[node.name.text]
      if (after) replace(node.name, after)
    }
    if (ts.isExpressionStatement(node)) replace(node, ';')
    if (ts.isContinueStatement(node) || ts.isBreakStatement(node)) replace(node, ';')
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...mutants.values()]
}
