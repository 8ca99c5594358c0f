import { reportFileRoute } from '@/lib/doors/report-file-route'

export const GET = reportFileRoute()
