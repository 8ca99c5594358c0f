import { memberIdOf } from '@/lib/access/actor'
import type { Ctx } from '@/lib/access/ctx'
import { operation } from '@/lib/access/operation'
import { happened, type NewEvent } from '@/lib/events/book'
import { DomainError, type FieldFault, invalid } from '@/lib/kernel/errors'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/db'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { cashOnDay } from '../internal/advance-standing'
import { allocate, settlementsToPay } from '../internal/allocation'
import { holdLedger, takeNumbers } from '../internal/lock'
import { today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadBatch } from '../queries/batches'
import { cashRefusal } from '../rules/cash-limit'
import type { PaymentMethod } from '../rules/methods'
import { firstPaymentState } from '../rules/payment-states'
import { CreateBatch } from '../schema'
import { BatchView } from '../view'

type Line = { farmerId: string; settlementIds: string[]; method: PaymentMethod; amountPaise?: number }
type Prepared = Pick<Line, 'farmerId' | 'method'> & ReturnType<typeof allocate>

/** Many payments, all or none: every line that cannot be paid is told at once. Above the threshold a second person looks at the whole. */
export const createBatch = operation({
  name: 'payment.create-batch',
  summary: 'Prepares payments of what is due to many farmers',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payment-batches', status: 201 },
  input: CreateBatch,
  output: BatchView,
  subject: async (tx, input, ctx) => {
    await holdLedger(tx, ctx.organizationId)
    return prepareAll(tx, ctx, input.payments)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: prepared }) => {
    const amountPaise = prepared.reduce((sum, one) => sum + one.amountPaise, 0)
    const status = firstPaymentState(amountPaise, ctx.organization.settings.paymentApprovalThresholdPaise)
    const [batchId, createdBy] = [input.id ?? newId(), memberIdOf(ctx.actor)!]
    const series = `batch-${today(ctx).slice(0, 4)}`
    const sequenceNumber = await takeNumbers(tx, ctx.organizationId, series, 1)
    const created = happened(paymentEvents, { type: 'payment-batch', id: batchId, version: 0 }, 'batch.created', {
      ...{ batchId, series, sequenceNumber, status, amountPaise, createdBy, paymentCount: prepared.length },
      number: `${ctx.organization.code.toUpperCase()}-B${series.slice(-4)}-${String(sequenceNumber).padStart(4, '0')}`,
    })
    const payments = prepared.map((one): NewEvent => {
      const paymentId = newId()
      const payload = { ...one, paymentId, reference: null, status, createdBy, batchId }
      return happened(paymentEvents, { type: 'payment', id: paymentId, version: 0 }, 'payment.created', payload)
    })
    return { result: batchId, events: [created, ...payments] }
  },
  view: (tx, { ctx, result }) => loadBatch(tx, ctx, result),
})

/** @throws DomainError invalid with a fault for each line that cannot be paid as it stands */
async function prepareAll(tx: Tx, ctx: Ctx, lines: Line[]): Promise<Prepared[]> {
  const faults: FieldFault[] = []
  const prepared: Prepared[] = []
  for (const [index, line] of lines.entries()) {
    const path = `payments.${index}`
    if (lines.findIndex((other) => other.farmerId === line.farmerId) < index) {
      faults.push({
        path: `${path}.farmerId`,
        message: 'This farmer stands here twice. Put the settlements into one line.',
      })
      continue
    }
    try {
      prepared.push(await prepare(tx, ctx, line))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      const told = error.details.fields?.length ? error.details.fields : [{ path: '', message: error.message }]
      faults.push(...told.map((fault) => ({ ...fault, path: [path, fault.path].filter(Boolean).join('.') })))
    }
  }
  if (faults.length > 0) throw invalid(faults, 'batch.lines-refused')
  return prepared
}

async function prepare(tx: Tx, ctx: Ctx, { farmerId, settlementIds, method, amountPaise }: Line): Promise<Prepared> {
  const settlements = await settlementsToPay(tx, ctx.organizationId, farmerId, settlementIds)
  const allocated = allocate(settlements, amountPaise)
  const cashPaise = await cashOnDay(tx, ctx.organizationId, { farmerId, on: today(ctx), isToday: true })
  insist(cashRefusal(method, allocated.amountPaise, cashPaise, ctx.organization.settings.cashDayLimitPaise))
  return { farmerId, method, ...allocated }
}
