import type { Ctx } from '@/lib/access/ctx'
import { gradeOf } from '../rules/moisture'

/** A reading as its event keeps it. */
export const moistureReading = (ctx: Ctx, moistureBp: number, photoId?: string) => ({
  moistureBp,
  grade: gradeOf(moistureBp),
  photoId: photoId ?? null,
  ...(ctx.reported && { deviceId: ctx.reported.deviceId }),
})
