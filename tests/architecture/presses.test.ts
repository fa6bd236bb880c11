import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

const project = [...filesOf('app'), ...filesOf('lib')].filter((file) => /\.tsx?$/.test(file))
const parse = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
const parsed = new Map(project.map((file) => [file, parse(file, readFileSync(file, 'utf8'))]))

/** Whether a file begins with a directive, as 'use client' is one. */
const says = ({ statements: [first] }: ts.SourceFile, directive: string) =>
  first !== undefined && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) && first.expression.text === directive

const isErased = ({ importClause }: ts.ImportDeclaration) => {
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return importClause !== undefined
  const { name, namedBindings } = importClause
  return !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((each) => each.isTypeOnly)
}

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* nodesOf(child)
}

const fileOf = (from: string, importer: string) => {
  const place = from.startsWith('.') ? path.join(path.dirname(importer), from) : from.replace(/^@(app|lib)\//, '$1/')
  return ['.ts', '.tsx'].map((ending) => place + ending).find((file) => existsSync(file))
}

/** What a file imports that exists when it runs, at once or later. */
function importsOf(source: ts.SourceFile): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    const from =
      ts.isImportDeclaration(node) && !isErased(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined
    return (from && ts.isStringLiteral(from) && fileOf(from.text, source.fileName)) || []
  })
}

const actionFiles = new Set([...parsed].filter(([, source]) => says(source, 'use server')).map(([file]) => file))

/** What runs in a browser: what says so, and what that imports. */
function clientFiles(): Set<string> {
  const found = new Set([...parsed].filter(([, source]) => says(source, 'use client')).map(([file]) => file))
  for (const file of found) for (const each of importsOf(parsed.get(file) as ts.SourceFile)) if (!actionFiles.has(each)) found.add(each)
  return found
}

/** Lets one press through at a time, or is a form that does. */
const gates = ['useOneAtATime', 'oneAtATime', 'ActionForm', 'SignOutForm', 'EnterForm']

/** Whether a gate is used: called, or put on the page. */
const hasGate = (source: ts.SourceFile) =>
  [...nodesOf(source)].some((node) => {
    const used = ts.isCallExpression(node)
      ? node.expression
      : ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)
        ? node.tagName
        : undefined
    return used !== undefined && ts.isIdentifier(used) && gates.includes(used.text)
  })

const callsAction = (source: ts.SourceFile) => importsOf(source).some((from) => actionFiles.has(from))
const isUngated = (source: ts.SourceFile) => callsAction(source) && !hasGate(source)

const others = [
  // Send for those who call them, who hold the gate or send one after the other.
  'app/_components/carryGuestWork.ts',
  'app/_components/sendUnsent.ts',
  // Sends by itself, one after the other.
  'app/_components/useDraft.ts',
  // Hands the action on to the goals of a figure, which hold the gate.
  'app/courses/[course]/[chapter]/_components/SimulationIsland.tsx',
]

it('whatever calls an action at a press does so once at a time', () => {
  expect(actionFiles.size).toBeGreaterThan(5)
  const ungated = [...clientFiles()].filter((file) => isUngated(parsed.get(file) as ts.SourceFile))
  expect(ungated.sort()).toEqual(others.toSorted())
})

it('looks at what client components import, too', () => {
  const imported = [...clientFiles()].filter((file) => !says(parsed.get(file) as ts.SourceFile, 'use client'))
  expect(imported).toContain('app/_components/GradingReport.tsx')
  expect(imported.filter((file) => actionFiles.has(file))).toEqual([])
})

it('finds planted violations, and is not taken in by words', () => {
  const ungated = (text: string) => isUngated(parse('app/classes/[section]/_components/Planted.tsx', text))
  const action = "import { setQuizPolicy } from '../actions'\n"
  const button = 'export const Planted = () => <button onClick={() => setQuizPolicy()} />\n'
  expect(ungated(action + button)).toBe(true)
  expect(ungated(`${action}// useOneAtATime(), <ActionForm>\n${button}`)).toBe(true)
  expect(ungated(`${action}import { useOneAtATime } from '@lib/ui/useOneAtATime'\n${button}`)).toBe(true)
  expect(ungated(`${action}const said = 'useOneAtATime()'\n${button}`)).toBe(true)
  expect(ungated(`export const Planted = () => <button onClick={async () => (await import('../actions')).setQuizPolicy()} />`)).toBe(true)
  expect(ungated(`${action}export const Planted = () => { const [, once] = useOneAtATime(); return once(setQuizPolicy) }`)).toBe(false)
  expect(ungated(`${action}export const Planted = () => <ActionForm action={setQuizPolicy} />`)).toBe(false)
  expect(ungated(`import type { setQuizPolicy } from '../actions'\n${button}`)).toBe(false)
})
