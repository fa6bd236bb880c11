import { findChapter } from '@lib/catalog/catalog'

/**
 * The script that answers an exercise's functions, for figures that the reader's program drives. Only of those exercises that hand it to the
 * browser anyway, since their shown checks need it.
 */
export async function GET(
  _: Request,
  { params }: RouteContext<'/courses/[course]/[chapter]/exercises/[exercise]/world'>,
): Promise<Response> {
  const { course, chapter, exercise: slug } = await params
  const exercise = findChapter(course, chapter)?.exercises.find(({ definition }) => definition.slug === slug)
  const isShown = exercise?.definition.checks.some(({ kind, visibility }) => visibility === 'shown' && kind !== 'table')
  if (!exercise?.gradable.world || !isShown) return Response.json({ error: 'There is no such script.' }, { status: 404 })
  return new Response(exercise.gradable.world, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=3600' },
  })
}
