import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { filesOf } from '@lib/cli/filesOf'

const read = (file: string) => readFileSync(file, 'utf8')
const sources = [...filesOf('app')].filter((file) => /\.tsx?$/.test(file))
const actionFiles = new Set(sources.filter((file) => read(file).startsWith("'use server'")).map((file) => file.replace(/\.ts$/, '')))

/** What a file imports that exists when it runs, as paths without their ending. */
const importsOf = (file: string, text: string) =>
  [...text.matchAll(/^import (?!type)[\s\S]*? from '([^']+)'/gm)].map(([, from = '']) =>
    from.startsWith('@app/') ? from.replace('@app', 'app') : path.join(path.dirname(file), from),
  )

/** Lets one press through at a time, or is a form that does. */
const gate = /\b(useOneAtATime|oneAtATime|ActionForm|SignOutForm)\b/

/** Whether a file of the browser calls an action without a gate. */
function isUngated(file: string, text: string): boolean {
  if (!text.includes("'use client'") || gate.test(text)) return false
  return importsOf(file, text).some((from) => actionFiles.has(from))
}

const others = [
  // Sends by itself, one after the other.
  'app/_components/useDraft.ts',
  // Hands the action on to the goals of a figure, which hold the gate.
  'app/courses/[course]/[chapter]/_components/SimulationIsland.tsx',
]

it('whatever calls an action at a press does so once at a time', () => {
  expect(actionFiles.size).toBeGreaterThan(5)
  const ungated = sources.filter((file) => isUngated(file, read(file)))
  expect(ungated.sort()).toEqual(others)
})

it('finds a planted violation', () => {
  const file = 'app/classes/[section]/_components/Planted.tsx'
  const text =
    "'use client'\nimport { setQuizPolicy } from '../actions'\nexport const Planted = () => <button onClick={() => setQuizPolicy()} />\n"
  expect(isUngated(file, text)).toBe(true)
  expect(isUngated(file, `${text}// useOneAtATime`)).toBe(false)
})
