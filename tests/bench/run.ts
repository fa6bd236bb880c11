import { benchAgreement } from './agreement'
import { benchCore } from './core'
import { benchFairness } from './fairness'
import { benchFalseRefusals } from './falseRefusals'
import { benchGrading } from './grading'
import { benchPages } from './pages'
import { benchScience } from './science'
import { benchSiege } from './siege'
import { benchSimulations } from './simulations'
import { benchSoak } from './soak'

const benches: Readonly<Record<string, (given: readonly string[]) => Promise<boolean>>> = {
  agreement: benchAgreement,
  core: benchCore,
  fairness: benchFairness,
  'false-refusals': benchFalseRefusals,
  grading: benchGrading,
  pages: benchPages,
  science: benchScience,
  siege: benchSiege,
  simulations: benchSimulations,
  soak: benchSoak,
}
const [name = '', ...given] = process.argv.slice(2)
const bench = benches[name]

if (!bench || (given.length > 0 && bench !== benchFairness)) {
  console.error(`Usage: npm run bench -- ${Object.keys(benches).join(' | ')}\n  fairness takes --exercises NAME,NAME and --seeds N`)
  process.exitCode = 2
} else process.exitCode = (await bench(given)) ? 0 : 1
