import { keepSecret } from './settings'
import { addDemoClass } from '../services/addDemoClass'
import { drainSandboxes } from '../services/graders'
import { tellFault } from './tellFault'

const folder = process.env.HOLDOUT_DATA ?? '.data'
try {
  const password = keepSecret(folder, 'demo-password')
  const { email, learners, added } = await addDemoClass(password, (done, of) => {
    if (process.stdout.isTTY) process.stdout.write(`\r  Demo class: learner ${done} of ${of}`)
  })
  console.log(
    `\n  Demo class of ${learners}${added ? ' is there' : ' was there already'}. Sign in as its instructor: ${email}, password ${password}`,
  )
} catch (error) {
  process.exitCode = tellFault(error)
}
await drainSandboxes()
