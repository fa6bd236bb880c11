import 'server-only'
import { z } from 'zod'
import type { Connection } from '../../../db/connection'
import { countRarePassages, listComparedPrograms, listFingerprints, listRarePassages } from '../../../db/repositories/fingerprints'
import { listLearners } from '../../../db/repositories/sections'
import { findSubmission } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import type { ExerciseEntry } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId, SubmissionId, UserId } from '../../domain/ids'
import { pageOf } from '../../domain/pageOf'
import type { ComparedProgram, Section, User } from '../../domain/records'
import { groupAlike } from '../../grading/groupAlike'
import { rankAlike, rareUpTo, weightOf } from '../../grading/rankAlike'
import { absent } from '../requireCaller'
import { exerciseOf } from '../sections/ofCourse'
import { requireSection } from '../sections/requireSection'

/** A learner of a group of alike programs. */
export interface AlikeMember {
  readonly submission: SubmissionId
  readonly number: number
  readonly learner: { readonly id: UserId; readonly name: string }
}

export interface Alike {
  readonly share: number
  readonly programs: readonly AlikeMember[]
}

export interface AlikePage {
  /** the most striking first */
  readonly groups: readonly Alike[]
  readonly page: number
  readonly pages: number
  /** how many learners are compared, by one program each */
  readonly compared: number
}

/** A program of a group, with what it has in common with another of it. */
export interface AlikeProgram extends AlikeMember {
  readonly source: string
  /** from 1 */
  readonly lines: readonly number[]
}

const groupsPerPage = 20
/** passages that are looked at, the rarest of a class: far more than a class of some hundred has */
const mostPassages = 20_000
/** pairs, the most striking of a class */
const mostPairs = 500
const mostMembers = 24

const memberOf =
  (learners: readonly Pick<User, 'id' | 'name'>[]) =>
  ({ userId, submissionId, number }: ComparedProgram): AlikeMember => ({
    submission: submissionId,
    number,
    learner: { id: userId, name: learners.find(({ id }) => id === userId)?.name ?? '' },
  })

/**
 * A page of groups of alike programs of a class, from fingerprints alone.
 * @param asked the page, from 1; beyond the last, the last
 */
export async function alikeOf(
  read: Connection,
  section: Section,
  exercise: ExerciseEntry,
  learners: readonly Pick<User, 'id' | 'name'>[],
  asked: number,
): Promise<AlikePage> {
  const compared = await listComparedPrograms(read, section.id, exercise.key)
  const rare = rareUpTo(compared.length)
  const held = await listRarePassages(read, section.id, exercise.key, rare, mostPassages)
  const totals = new Map<UserId, number>()
  for (const { id, holders, passages } of await countRarePassages(read, section.id, exercise.key, rare))
    totals.set(id, (totals.get(id) ?? 0) + passages * weightOf(holders, compared.length))
  const groups = groupAlike(rankAlike(compared.length, held, totals).slice(0, mostPairs))
  const { page, pages, start, end } = pageOf(asked, groups.length, groupsPerPage)
  const present = memberOf(learners)
  return {
    groups: groups.slice(start, end).map(({ share, members }) => ({
      share,
      programs: members.slice(0, mostMembers).flatMap((id) => compared.filter(({ userId }) => userId === id).map(present)),
    })),
    page,
    pages,
    compared: compared.length,
  }
}

export const alikeSchema = z.strictObject({
  section: z.string().max(60),
  assessment: z.string().max(200),
  learners: z.array(z.string().max(60)).min(2).max(mostMembers),
})
export type AlikeInput = z.infer<typeof alikeSchema>

/**
 * The programs of some learners of a class, with what each has in common with another of them.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readAlikePrograms(caller: Caller, input: AlikeInput): Promise<AlikeProgram[]> {
  const section = await requireSection(caller, input.section as SectionId)
  const exercise = exerciseOf(section, input.assessment)
  const { read } = await currentStore()
  const asked = new Set(input.learners)
  const compared = (await listComparedPrograms(read, section.id, exercise.key)).filter(({ userId }) => asked.has(userId))
  if (compared.length < asked.size) absent('program')
  const present = memberOf(await listLearners(read, section.id))
  const prints = await listFingerprints(
    read,
    exercise.key,
    compared.map(({ userId }) => userId),
  )
  const holders = new Map<number, number>()
  for (const { hash } of prints) holders.set(hash, (holders.get(hash) ?? 0) + 1)
  return Promise.all(
    compared.map(async (program): Promise<AlikeProgram> => {
      const { payload } = (await findSubmission(read, program.submissionId)) ?? absent('program')
      const lines = new Set<number>()
      for (const { userId, hash, places } of prints)
        if (userId === program.userId && (holders.get(hash) ?? 0) > 1)
          for (const [first, last] of places) for (let line = first; line <= last; line++) lines.add(line)
      return {
        ...present(program),
        source: payload.kind === 'program' ? payload.source : '',
        lines: [...lines].sort((a, b) => a - b),
      }
    }),
  )
}
