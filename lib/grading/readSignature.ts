import ts from 'typescript'

/** What a program says of the function that it exports. */
export interface Signature {
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[]
  /** whether it states what it returns */
  readonly returns: boolean
}

interface Entry {
  readonly file: ts.SourceFile
  readonly statement: ts.FunctionDeclaration | ts.VariableStatement
  readonly made: ts.SignatureDeclaration | undefined
}

function findEntry(source: string, entryPoint: string): Entry | undefined {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.ES2022, true)
  const isExported = (node: ts.FunctionDeclaration | ts.VariableStatement) =>
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && isExported(statement) && statement.name?.text === entryPoint)
      return { file, statement, made: statement }
    if (!ts.isVariableStatement(statement) || !isExported(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && name.text === entryPoint)
        return {
          file,
          statement,
          made: initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer)) ? initializer : undefined,
        }
  }
  return undefined
}

/** @returns undefined where the program exports no function of that name, or makes it in a way that cannot be read */
export function readSignature(source: string, entryPoint: string): Signature | undefined {
  const { made } = findEntry(source, entryPoint) ?? {}
  return (
    made && {
      parameters: made.parameters.map(({ name, questionToken, initializer }) => ({
        name: name.getText(),
        optional: questionToken !== undefined || initializer !== undefined,
      })),
      returns: made.type !== undefined,
    }
  )
}

/**
 * A program in which something stands between the caller and its function.
 * @param wrapper an expression: a function of the program's own, which makes the one that is exported in its place
 * @returns undefined where the program exports nothing of that name by itself
 */
export function wrapEntry(source: string, entryPoint: string, wrapper: string): string | undefined {
  const { file, statement } = findEntry(source, entryPoint) ?? {}
  const word = statement?.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  if (!file || !word) return undefined
  const kept = source.slice(0, word.getStart(file)) + source.slice(word.getEnd())
  return `${kept}\nconst $wrapped = (${wrapper})(${entryPoint})\nexport { $wrapped as ${entryPoint} }\n`
}
