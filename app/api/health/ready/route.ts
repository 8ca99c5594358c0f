import { pingDatabase } from '@/lib/platform/db'
import { isStopping } from '@/lib/platform/stopping'

export const dynamic = 'force-dynamic'

/** 200 when requests may be sent here, 503 while stopping or when the database does not answer within two seconds. */
export async function GET(): Promise<Response> {
  const status = isStopping() ? 'stopping' : (await pingDatabase()) ? 'ready' : 'database does not answer'
  return Response.json({ status }, { status: status === 'ready' ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
