import { organizationsOf, switchOrganization } from '@/lib/services/user/operations/switch-organization'
import { rawRoute } from './route'
import { sessionCookie } from './session-cookie'

/** Where the signed-in person of this browser may work. */
export const organizationsDoor = rawRoute(async ({ ctx }) => Response.json({ data: await organizationsOf(ctx) }))

/** Takes this browser to another organization of the same person; the page then has to be loaded anew. */
export const enterOrganizationDoor = rawRoute(async ({ ctx, request, params }) => {
  const userAgent = request.headers.get('user-agent') ?? ''
  const { sessionToken } = await switchOrganization(ctx, params.id ?? '', userAgent)
  return Response.json({ id: params.id }, { headers: { 'Set-Cookie': sessionCookie(sessionToken) } })
})
