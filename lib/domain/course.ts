export interface Objective {
  readonly id: string
  /** completes "After this chapter you can …" */
  readonly text: string
  /** the heading in the lesson, as an anchor, under which it is taught */
  readonly section: string
}

/** A question put to the reader before a figure answers it. Not graded. */
export interface PredictionPrompt {
  readonly id: string
  readonly question: string
  readonly options: readonly { readonly id: string; readonly text: string }[]
  /** the option that what follows bears out */
  readonly holds: string
}

/** A simulation with a place in the lesson. */
export interface Figure {
  readonly id: string
  readonly name: string
  /** what to see */
  readonly title: string
  /** the prediction that the reader makes before it is uncovered */
  readonly prediction?: string
  /** exercises, by slug, whose programs can drive it */
  readonly drivenBy?: readonly string[]
  /** whether it draws what the reader has shown to know */
  readonly standing?: boolean
}

/** What everybody may know of a chapter. */
export interface Chapter {
  /** stable: progress keys on it */
  readonly id: string
  /** only sorts */
  readonly number: number
  readonly title: string
  /** the chapter in one question */
  readonly question: string
  /** absent while the chapter is not written */
  readonly content?: ChapterContent | undefined
}

export interface ChapterContent {
  /** folder under `chapters/` */
  readonly folder: string
  /** with its quiz and its exercises */
  readonly minutes: number
  /** chapters, by id, that it builds on */
  readonly prerequisites: readonly string[]
  readonly objectives: readonly Objective[]
  /** the figure that sets the challenge, if one does */
  readonly challenge?: string
  /** in the order of the lesson */
  readonly figures: readonly Figure[]
  readonly predictions: readonly PredictionPrompt[]
}

export interface Course {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly chapters: readonly Chapter[]
}

/** @throws Error when ids or numbers repeat */
export function defineCourse(course: Course): Course {
  for (const key of ['id', 'number'] as const) {
    const values = course.chapters.map((chapter) => chapter[key])
    if (new Set<string | number>(values).size !== values.length) throw new Error(`${course.id}: a chapter's ${key} repeats`)
  }
  return course
}
