import { getJson } from '@/components/ui/fetch-json'
import { groupIndian } from '@/lib/kernel/money'
import type { ReportRunView } from '@/lib/reporting/report-view'

const ASK_AGAIN_MS = 1_000

/**
 * Waits until the worker has made a file, and says how far it is.
 * @param noun what is counted: lines, files
 */
export async function whenDone(
  first: ReportRunView,
  noun: string,
  say: (text: string) => void,
): Promise<ReportRunView> {
  let run = first
  while (run.status === 'waiting' || run.status === 'running') {
    const [done, all] = [groupIndian(run.doneCount), groupIndian(run.rowCount)]
    say(`${done} of ${all} ${noun}. You may leave: the file will be under Reports.`)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))
    run = await getJson<ReportRunView>(`/api/v1/reports/${run.id}`)
  }
  return run
}
