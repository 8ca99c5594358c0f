import type { Actor } from '@/lib/access/actor'

/** An organization comes into being through the sign-up page or a script, before anybody could be signed in. */
export const mayFoundOrganization = (actor: Actor): boolean => actor.kind === 'system'
