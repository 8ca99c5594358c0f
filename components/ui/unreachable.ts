import type { Problem } from '@/lib/doors/outcome'

/** What is shown when no answer of ours came back: network gone, server down, or an answer that is not ours. */
export const unreachable: Problem = {
  code: 'unavailable',
  reason: 'server.unreachable',
  title: 'Could not reach the server',
  detail: 'What you typed is kept. Check the connection, then try again.',
  status: 0,
}
