import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { scriptFile } from '@lib/scripts/scriptFile'

const server = `
  const child = require('node:child_process').fork(process.argv[1], [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const request = { task: 'fingerprint', input: { source: 'f(a, b);\\n'.repeat(7000), starter: '' } }
  child.send(request, () => child.once('message', () => child.send(request, () => process.kill(process.pid, 'SIGKILL'))))`

it('a process whose server is killed before it has computed ends without a word', async () => {
  const { stderr } = spawn(process.execPath, ['-e', server, await scriptFile('background')], { stdio: ['ignore', 'ignore', 'pipe'] })
  expect(await text(stderr)).toBe('')
})
