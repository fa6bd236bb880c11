import { findCourse } from '@lib/catalog/catalog'
import { searchEntries } from '@lib/catalog/searchEntries'

/** What can be searched in a course: its lessons, heading by heading, its figures, exercises and glossary. The search itself is done in the browser. */
export async function GET(_: Request, { params }: RouteContext<'/courses/[course]/search'>): Promise<Response> {
  const course = findCourse((await params).course)
  if (!course) return Response.json({ error: 'There is no such course.' }, { status: 404 })
  return Response.json(searchEntries(course), { headers: { 'cache-control': 'private, max-age=3600' } })
}
