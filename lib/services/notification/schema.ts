import { z } from 'zod'
import { id } from '@/lib/access/fields'

export const importances = ['critical', 'important', 'normal'] as const
export const NotificationRef = z.object({ notificationId: id })
