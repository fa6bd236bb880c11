import { benchAgreement } from './agreement'
import { benchCore } from './core'
import { benchGrading } from './grading'
import { benchPages } from './pages'
import { benchScience } from './science'
import { benchSimulations } from './simulations'
import { benchSoak } from './soak'

const benches: Readonly<Record<string, () => Promise<boolean>>> = {
  agreement: benchAgreement,
  core: benchCore,
  grading: benchGrading,
  pages: benchPages,
  science: benchScience,
  simulations: benchSimulations,
  soak: benchSoak,
}
const bench = benches[process.argv[2] ?? '']

if (!bench || process.argv.length !== 3) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}`)
  process.exitCode = 2
} else process.exitCode = (await bench()) ? 0 : 1
