import { checkHealth } from '@lib/services/checkHealth'

/** For whatever watches the server: 200 when the database answers. */
export async function GET() {
  return Response.json(await checkHealth())
}
