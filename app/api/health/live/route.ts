export const dynamic = 'force-dynamic'

/** The process answers; whether its database does is /api/health/ready. */
export const GET = () => Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
