import { runOperation, runQuery } from '@/lib/access/runner'
import { readBody } from './read-body'
import { type AnyOperation, type AnyQuery, type Handler, rawRoute, route } from './route'

/** The bytes of a picture. Nobody guesses at their kind, and no page of another site may show them. */
export function photoRoute(bytesOf: AnyQuery): Handler {
  return rawRoute(async ({ ctx, params }) => {
    const { bytes } = (await runQuery(ctx, bytesOf, { photoId: params.id })) as { bytes: Uint8Array<ArrayBuffer> }
    const headers = {
      'Content-Type': 'image/jpeg',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Content-Disposition': 'inline; filename="photo.jpg"',
    }
    return new Response(bytes, { headers })
  })
}

/** A part of a file: as JSON with base64, or its bare bytes with `?offset=`, a quarter less on a thin line. */
export function partRoute(receive: AnyOperation): Handler {
  const json = route(receive)
  const bare = rawRoute(async ({ ctx, request, params }) => {
    const bytes = Buffer.from(await readBody(request)).toString('base64')
    const offset = new URL(request.url).searchParams.get('offset') ?? undefined
    return Response.json((await runOperation(ctx, receive, { photoId: params.id, offset, bytes })).value)
  })
  return (request, context) =>
    (request.headers.get('content-type') ?? '').startsWith('application/octet-stream')
      ? bare(request, context)
      : json(request, context)
}
