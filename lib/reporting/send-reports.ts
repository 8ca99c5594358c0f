import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Ctx } from '@/lib/access/ctx'
import { runOperation, runQuery } from '@/lib/access/runner'
import { DomainError } from '@/lib/kernel/errors'
import { log } from '@/lib/platform/log'
import { sendMail } from '@/lib/platform/mail'
import { claimSend, noteSend } from './operations/send-report'
import { writeScheduledReport } from './queries/write-scheduled-report'
import { contentTypes, type ReportFormat, type ReportTable } from './reports/files/report-table'
import { writeReport } from './reports/files/write-report'

/**
 * Sends an organization's reports that are due, one after the other. Each due time is taken once; a mail server that does
 * not answer is tried again later, with the same message id.
 * @param ctx the system in that organization
 * @returns how many times were dealt with
 */
export async function sendReports(ctx: Ctx): Promise<number> {
  for (let count = 0; ; count++) {
    const { scheduleId, dueAt } = (await runOperation(ctx, claimSend, {})).value
    if (!scheduleId) return count
    const failure = await send(ctx, scheduleId, dueAt)
    await runOperation(ctx, noteSend, { scheduleId, dueAt, failure })
  }
}

/** Null when it went out, else why it did not. */
async function send(ctx: Ctx, scheduleId: string, dueAt: string): Promise<string | null> {
  try {
    let bytes: Uint8Array = new Uint8Array()
    let contentType = ''
    const write = async (table: ReportTable, format: ReportFormat) => {
      const to = new PassThrough()
      contentType = contentTypes[format]
      bytes = (await Promise.all([buffer(to), writeReport(format, table, to)]))[0]
    }
    const { title, notes, rowCount, fileName, recipients } = await runQuery(ctx, writeScheduledReport, {
      ...{ scheduleId, dueAt, write },
    })
    const posted = await sendMail({
      id: `${scheduleId}.${Date.parse(dueAt)}`,
      to: recipients,
      subject: `${title}, ${notes[0] ?? ''} – ${ctx.organization.name}`,
      text: `${title}\n${notes.join('\n')}\n${rowCount} ${rowCount === 1 ? 'line' : 'lines'}, in the attached file.\n`,
      attachment: { name: fileName, contentType, bytes },
    })
    if (posted.how === 'file') log().info({ scheduleId }, 'no SMTP_URL: the mail was written to DATA_DIR/mail')
    return null
  } catch (error) {
    log().warn({ err: error, scheduleId }, 'a report did not go out')
    if (error instanceof DomainError && error.code !== 'internal') return error.message
    return `The mail did not go out: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`
  }
}
