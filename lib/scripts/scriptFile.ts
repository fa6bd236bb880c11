import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Once } from '../domain/once'
import { bundleEntries } from './bundleEntries'
import { builtFolder, mayUseBuilt, type ScriptName } from './entries'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what processes have left behind that were killed. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = name.match(/^holdout-scripts-(\d+)-/) ?? []
    if (pid && !isAlive(Number(pid))) await rm(path.join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Scripts bundled as they are now, in a private folder that goes with this process. */
const bundled = new Once(async () => {
  await sweep()
  const folder = await mkdtemp(path.join(tmpdir(), `holdout-scripts-${process.pid}-`))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await bundleEntries(folder)
  return folder
})

/** The script of an entry: as it was built ahead on a server, bundled on the spot anywhere else. */
export async function scriptFile(name: ScriptName): Promise<string> {
  const built = path.join(process.cwd(), builtFolder, `${name}.mjs`)
  if (mayUseBuilt() && existsSync(built)) return built
  return path.join(await bundled.get(), `${name}.mjs`)
}
