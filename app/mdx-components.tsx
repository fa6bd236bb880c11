import type { MDXComponents } from 'mdx/types'
import { lessonComponents } from './courses/[course]/[chapter]/_components/LessonParts'

export function useMDXComponents(): MDXComponents {
  return lessonComponents
}
