import { openApi } from '@/lib/doors/openapi'
import { env } from '@/lib/platform/env'

export function GET(): Response {
  return Response.json(openApi(env().APP_URL), { headers: { 'Cache-Control': 'no-cache' } })
}
