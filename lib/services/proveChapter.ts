import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ChapterEntry } from '../catalog/catalog'
import { deadLink, missingRow } from '../catalog/lessonFaults'
import { countWords, lessonSections } from '../catalog/lessonText'
import { createRng } from '../core/random/createRng'
import type { Question } from '../domain/quiz'
import type { Proof } from './Proof'

const least = { questions: 8, types: 4, randomised: 3, questionsAnObjective: 2 }
const words = { least: 1000, most: 2000 }
/** spellings of the other side of the ocean, of words that lessons use */
const american =
  /\b(?:color|center|behavior|favor|gray|labeled|labeling|modeling|modeled|analyz\w+|optimiz\w+|regulariz\w+|normaliz\w+|generaliz\w+|initializ\w+|standardiz\w+|randomiz\w+|minimiz\w+|maximiz\w+|recogniz\w+|summariz\w+|memoriz\w+|penaliz\w+)\b/i

/** Whether attempts meet different values, and not only another order. */
const isRandomised = (question: Question): boolean =>
  new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(question.vary(createRng(seed))))).size > 1

function faultOfMeasures({ chapter, quiz }: ChapterEntry): string | undefined {
  const { questions } = quiz.definition
  const types = new Set(questions.map((question) => question.type))
  const randomised = questions.filter(isRandomised).length
  if (questions.length < least.questions) return `it has ${questions.length} questions`
  if (types.size < least.types) return `its questions are of ${types.size} types`
  if (randomised < least.randomised) return `${randomised} of its questions draw values`
  const thin = chapter.content.objectives.find(
    ({ id }) => questions.filter((question) => question.objectives.includes(id)).length < least.questionsAnObjective,
  )
  return thin && `fewer than ${least.questionsAnObjective} questions measure ${thin.id}`
}

/** What a lesson names, by component: `<Predict id="…">`, `<Term id="…">`, `<Simulation name="…">`. */
const named = (source: string, component: string, attribute: string) =>
  [...source.matchAll(new RegExp(`<${component} ${attribute}="([^"]*)"`, 'g'))].map(([, name]) => name ?? '')

const difference = (a: readonly string[], b: readonly string[]) => a.find((each) => !b.includes(each))

function faultOfNames({ chapter: { content } }: ChapterEntry, source: string, anchors: readonly string[]): string | undefined {
  const lost = content.objectives.find(({ section }) => !anchors.includes(section))
  if (lost) return `the objective ${lost.id} points to ${lost.section}, which is no heading`
  const [predictions, figures] = [named(source, 'Predict', 'id'), named(source, 'Simulation', 'name')]
  const prompts = content.predictions.map(({ id }) => id)
  const prediction = difference(prompts, predictions) ?? difference(predictions, prompts)
  if (prediction) return `the prediction ${prediction} is not in both lesson and chapter`
  const odd = content.predictions.find(({ options, holds }) => !options.some(({ id }) => id === holds))
  if (odd) return `no option of the prediction ${odd.id} holds`
  const ids = content.figures.map(({ id }) => id)
  const figure = difference(ids, figures) ?? difference(figures, ids)
  return figure && `the figure ${figure} is not in both lesson and chapter`
}

function faultOfProse(entry: ChapterEntry, source: string): string | undefined {
  const count = countWords(entry.course, entry.chapter.content)
  if (count < words.least || count > words.most) return `it has ${count} words`
  for (const part of ['Lead', 'Objectives', 'CheckYourself', 'Takeaways', 'References', 'Computed'])
    if (!source.includes(`<${part}`)) return `it has no <${part}>`
  const prose = source.slice(0, source.indexOf('<References>'))
  const spelling = prose.match(american)?.[0]
  return spelling && `“${spelling}” is not spelt as the rest of the course`
}

/** Holds a chapter's lesson and quiz against what every chapter has. */
export function proveChapter(entry: ChapterEntry): Proof[] {
  const { course, chapter } = entry
  const folder = path.join(process.cwd(), 'content', course.id, 'chapters', chapter.content.folder)
  const source = readFileSync(path.join(folder, 'lesson.mdx'), 'utf8')
  const anchors = lessonSections(course, chapter.content).map(({ anchor }) => anchor)
  const strange = chapter.content.prerequisites.find(
    (id) => !course.chapters.some((each) => each.id === id && each.number < chapter.number),
  )
  return [
    { what: `${chapter.id}: has the questions that it needs, of enough types, for every objective`, fault: faultOfMeasures(entry) },
    {
      what: `${chapter.id}: names in its lesson what the chapter has, and the other way round`,
      fault: faultOfNames(entry, source, anchors),
    },
    { what: `${chapter.id}: has a lesson of the right length, with all its parts, in one spelling`, fault: faultOfProse(entry, source) },
    { what: `${chapter.id}: holds the tables and lists that it must`, fault: missingRow(chapter.id, source) },
    { what: `${chapter.id}: links to nothing that is not there`, fault: deadLink(source, course) },
    { what: `${chapter.id}: builds on earlier chapters`, fault: strange && `it builds on ${strange}` },
  ]
}
