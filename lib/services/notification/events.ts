import { eventBook } from '@/lib/events/book'

/** This service listens; what it does itself is private to a member and no event. */
export const notificationEvents = eventBook('notification', {})
