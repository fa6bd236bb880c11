import { readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { filesOf } from '@lib/cli/filesOf'

/** The rooms of the house, and which others each may import. lib/decisions/0001 says why. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'lib/core': [],
  'lib/domain': [],
  'lib/ui': ['lib/domain/readNumber.ts'],
  'lib/charts': ['lib/ui', 'lib/core', 'lib/domain/wording.ts'],
  'lib/policies': ['lib/domain'],
  'lib/grading': ['lib/core', 'lib/domain'],
  'lib/scripts': ['lib/domain'],
  'lib/sandbox': ['lib/domain', 'lib/scripts'],
  content: ['lib/core', 'lib/domain', 'lib/charts', 'lib/ui'],
  'lib/catalog': ['content', 'lib/domain', 'lib/grading', 'lib/scripts'],
  db: ['lib/domain'],
  'lib/auth': ['db', 'lib/domain'],
  'lib/services': ['lib/core', 'lib/domain', 'lib/policies', 'lib/grading', 'lib/sandbox', 'lib/catalog', 'lib/scripts', 'lib/auth', 'db'],
  'lib/cli': [
    'lib/services',
    'lib/catalog',
    'lib/scripts',
    'lib/policies',
    'lib/auth',
    'lib/domain',
    'db/makeFolder.ts',
    'db/StoreUnavailable.ts',
  ],
  app: ['lib/services', 'lib/auth', 'lib/catalog', 'lib/domain', 'lib/grading', 'lib/charts', 'lib/ui', 'lib/sandbox/browser', 'content'],
}

/** Packages that belong to some rooms only. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'drizzle-orm|better-sqlite3|pg': ['db'],
  'react|react-dom|next|recharts': ['lib/ui', 'lib/charts', 'content', 'app', 'lib/auth', 'lib/cli/serve.ts'],
  'next-auth': ['lib/auth', 'app'],
  'quickjs-emscripten-core|@jitl/.*|sucrase': ['lib/sandbox'],
  // A compiler is heavy: nothing that a browser loads may come to it.
  typescript: ['lib/grading/mutateProgram.ts', 'lib/grading/readSignature.ts'],
  zod: ['lib/domain', 'lib/services', 'lib/auth', 'app'],
}

/** The rule checker's own type is a union whose parts share too little. */
interface Rule {
  readonly name: string
  readonly severity: 'error'
  readonly from: { readonly path?: string; readonly pathNot?: string }
  readonly to: Readonly<Record<string, unknown>>
}

const pattern = (places: readonly string[]) => `^(${places.join('|')})(/|$)`
const project = '^(app|content|db|lib)/'
const forbid = (name: string, from: Rule['from'], to: Rule['to']): Rule => ({ name, severity: 'error', from, to })

export const roomRules: readonly Rule[] = [
  ...Object.entries(rooms).map(([room, open]) =>
    forbid(`${room} imports only what it may`, { path: pattern([room]) }, { path: project, pathNot: pattern([room, ...open]) }),
  ),
  ...Object.entries(packages).map(([name, open]) =>
    forbid(`${name} stays in its rooms`, { path: project, pathNot: pattern(open) }, { path: `node_modules/(${name})/` }),
  ),
  forbid('core imports no package', { path: '^lib/core/' }, { path: 'node_modules/' }),
  forbid('core imports nothing of Node.js', { path: '^lib/core/' }, { dependencyTypes: ['core'] }),
  forbid(
    'only simulations of content draw',
    { path: '^content/', pathNot: '/simulations/' },
    { path: '^lib/(charts|ui)/|node_modules/react/' },
  ),
  forbid('charts take types alone from core', { path: '^lib/charts/' }, { path: '^lib/core/', dependencyTypesNot: ['type-only'] }),
  forbid(
    'only services and auth speak to the store',
    { path: project, pathNot: '^(db|lib/services|lib/auth)/' },
    { path: '^db/', pathNot: '^db/(makeFolder|StoreUnavailable)\\.ts$' },
  ),
  forbid(
    'pages take lessons and simulations from content, never what holds answers',
    { path: '^app/' },
    { path: '^content/.*((quiz|challenge|assessments|demonstration)\\.ts$|/exercises/)' },
  ),
  forbid('no circle', {}, { circular: true }),
  forbid('nothing imports what is not there', {}, { couldNotResolve: true }),
]

/** Answers, hidden checks, solutions: what may not reach a reader's browser. */
const answers = '^content/[^/]+/(assessments\\.ts|demonstration\\.ts|chapters/[^/]+/(quiz\\.ts|challenge\\.ts|exercises/))'

export const browserRules: readonly Rule[] = [
  forbid('what runs in a browser never reaches answers', { path: project }, { path: answers, reachable: true }),
]

/** Every file that a browser loads first: the client components and the workers. */
export function browserFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => [...filesOf(folder)])
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => /\.worker\.ts$/.test(file) || /^\s*(\/\*[\s\S]*?\*\/\s*)?['"]use client['"]/.test(readFileSync(file, 'utf8')))
}

interface Findings {
  readonly modules: number
  readonly violations: readonly IViolation[]
}

/**
 * Looks at modules and everything they import.
 * @param asBundled leaves out what a client bundle does not hold: type imports, and the bodies of server actions
 */
export async function inspect(
  places: readonly string[],
  rules: readonly Rule[],
  { root = '.', asBundled = false } = {},
): Promise<Findings> {
  const from = path.resolve(root)
  const { output } = await cruise(
    [...places],
    {
      baseDir: from,
      validate: true,
      ruleSet: { forbidden: rules as unknown as IForbiddenRuleType[] },
      tsConfig: { fileName: path.join(from, 'tsconfig.json') },
      doNotFollow: { path: asBundled ? 'node_modules|[aA]ctions\\.ts$' : 'node_modules' },
      tsPreCompilationDeps: !asBundled,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts', '.mdx', '.json', '.css'],
      },
    },
    { bustTheCache: true },
    { tsConfig: extractTSConfig(path.join(from, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error('the rule checker answered with text')
  const modules = output.summary.totalCruised
  // A checker that sees nothing finds nothing wrong.
  if (modules === 0) throw new Error(`the rule checker saw no modules in ${places.join(', ')}`)
  return { modules, violations: output.summary.violations }
}
