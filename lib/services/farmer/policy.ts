import type { Actor } from '@/lib/access/actor'

/** Everybody whose role opens the door at all: farmers belong to the organization, not to a manager. */
export const maySeeFarmers = (_actor: Actor): boolean => true
export const mayWriteFarmers = (_actor: Actor): boolean => true
