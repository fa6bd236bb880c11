import { readdirSync, readFileSync } from 'node:fs'
import { type Verdict, verdicts } from '@lib/domain/verdict'

export interface HostileProgram {
  readonly name: string
  readonly source: string
  /** how it may end */
  readonly verdicts: readonly Verdict[]
}

/**
 * Programs that attack the grader, one a file: its first line says what it does, its second how it has to end.
 * @throws Error for a file without such a header
 */
export function readHostilePrograms(folder = 'tests/hostile/programs'): HostileProgram[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const source = readFileSync(`${folder}/${file}`, 'utf8')
      const [, name, told] = source.match(/^\/\/ (.+)\n\/\/ verdict: (.+)\n/) ?? []
      const ends = told?.split(' or ').filter((each): each is Verdict => verdicts.includes(each as Verdict)) ?? []
      if (!name || ends.length === 0) throw new Error(`${file} does not begin with what it does and "// verdict: …"`)
      return { name, source, verdicts: ends }
    })
}
