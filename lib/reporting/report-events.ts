import { z } from 'zod'
import { eventBook } from '@/lib/events/book'

const count = z.number().int()

export const reportEvents = eventBook('reporting', {
  'report.requested': z.object({ reportId: z.uuid(), kind: z.string(), format: z.string(), rowCount: count }),
  'report.finished': z.object({ reportId: z.uuid(), rowCount: count }),
  'schedule.made': z.object({ scheduleId: z.uuid() }),
  'schedule.removed': z.object({ scheduleId: z.uuid() }),
  'schedule.sent': z.object({ scheduleId: z.uuid(), dueAt: z.string() }),
  'schedule.failed': z.object({ scheduleId: z.uuid(), dueAt: z.string() }),
  'report.saved': z.object({ savedReportId: z.uuid() }),
  'report.removed': z.object({ savedReportId: z.uuid() }),
  'slip-key.made': z.object({ keyId: z.string() }),
  'report.failed': z.object({ reportId: z.uuid() }),
})
