import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { runFixtures } from './fixtures'

const [directory, ...rest] = process.argv.slice(2)
if (!directory || rest.length > 0 || !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
  console.error('Usage: npm run reference -- DIR\n  DIR  a directory of fixture files, as tests/reference is one')
  process.exitCode = 2
} else {
  const files = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .sort()
  const results = runFixtures(Object.fromEntries(files.map((file) => [file, readFileSync(path.join(directory, file), 'utf8')])))
  const count = (kind: string) => results.filter((result) => result.kind === kind).length
  for (const result of results) if (result.kind === 'failed') console.log(`failed: ${result.name}: ${result.why}`)
  for (const result of results) if (result.kind === 'skipped') console.log(`skipped: ${result.name}`)
  console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`)
  process.exitCode = count('failed') > 0 || results.length === 0 ? 1 : 0
}
