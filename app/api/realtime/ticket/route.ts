import { ticketDoor } from '@/lib/doors/realtime-ticket'

export const POST = ticketDoor
