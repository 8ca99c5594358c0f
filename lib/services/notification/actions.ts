'use server'

import { action } from '@/lib/doors/action'
import { markAllRead } from './operations/mark-all-read'
import { markRead } from './operations/mark-read'

export const markReadAction = action(markRead)
export const markAllReadAction = action(markAllRead)
