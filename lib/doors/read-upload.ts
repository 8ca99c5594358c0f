import { DomainError } from '@/lib/kernel/errors'
import { readBody } from './read-body'

export type Upload = { fileName: string; bytes: Uint8Array }

const FILE_LIMIT_BYTES = 10_485_760
const ENVELOPE_BYTES = 65_536

/**
 * One file of a request: the part `file` of a form, or the body itself with its name in `?name=`.
 * @throws DomainError `request.too-large` above 10 MB, `request.malformed` when there is no file.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBody(request, FILE_LIMIT_BYTES + ENVELOPE_BYTES)
  if (!type.startsWith('multipart/form-data'))
    return { fileName: new URL(request.url).searchParams.get('name')?.slice(0, 200) || 'file', bytes }
  const form = await new Response(bytes as BodyInit, { headers: { 'content-type': type } }).formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File))
    throw new DomainError('invalid', 'request.malformed', { message: 'Send the file as the form part "file".' })
  return { fileName: file.name.slice(0, 200) || 'file', bytes: new Uint8Array(await file.arrayBuffer()) }
}
