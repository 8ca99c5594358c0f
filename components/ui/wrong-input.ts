import type { Outcome } from '@/lib/doors/outcome'

/** What a form shows when what was typed cannot be read, before the server is asked. */
export const wrongInput = (path: string, message: string): Outcome<never> => ({
  ok: false,
  problem: {
    code: 'invalid',
    reason: 'input.invalid',
    title: 'Please check what you entered',
    detail: '',
    status: 422,
    errors: [{ path, message }],
  },
})
