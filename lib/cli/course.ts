import { proveContent } from '../services/proveContent'
import { drainSandboxes } from '../services/submissions/gradeSubmission'

if (process.argv.slice(2).join(' ') !== 'check') {
  console.error('Usage: npm run course -- check')
  process.exitCode = 2
} else {
  const proofs = await proveContent()
  for (const { what, fault } of proofs) console.log(fault ? `✗ ${what}: ${fault}` : `✓ ${what}`)
  const faults = proofs.filter((proof) => proof.fault).length
  console.log(`${proofs.length - faults} proven, ${faults} faulty`)
  process.exitCode = faults > 0 || proofs.length === 0 ? 1 : 0
  await drainSandboxes()
}
