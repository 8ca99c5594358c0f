import { memberIdOf } from '@/lib/access/actor'
import { operation } from '@/lib/access/operation'
import { happened } from '@/lib/events/book'
import { newId } from '@/lib/kernel/ids'
import { insist } from '@/lib/kernel/result'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import { cashOnDay } from '../internal/advance-standing'
import { allocate, settlementsToPay } from '../internal/allocation'
import { holdLedger } from '../internal/lock'
import { today } from '../internal/write-journal'
import { mayDecide } from '../policy'
import { loadPayment } from '../queries/payments'
import { cashRefusal } from '../rules/cash-limit'
import { firstPaymentState } from '../rules/payment-states'
import { CreatePayment } from '../schema'
import { PaymentView } from '../view'

/** Promises what is due on settlements; nothing is promised twice. Above the threshold a second person approves. */
export const createPayment = operation({
  name: 'payment.create-payment',
  summary: 'Prepares a payment of what is due on settlements',
  permission: 'payment:write',
  book: paymentEvents,
  apply: paymentAppliers,
  http: { method: 'POST', path: '/payments', status: 201 },
  input: CreatePayment,
  output: PaymentView,
  subject: async (tx, input, ctx) => {
    await holdLedger(tx, ctx.organizationId)
    return settlementsToPay(tx, ctx.organizationId, input.farmerId, input.settlementIds)
  },
  allow: mayDecide,
  run: async ({ ctx, tx, input, subject: settlements }) => {
    const { farmerId, method } = input
    const { amountPaise, allocations } = allocate(settlements, input.amountPaise)
    const { paymentApprovalThresholdPaise, cashDayLimitPaise } = ctx.organization.settings
    const cashPaise = await cashOnDay(tx, ctx.organizationId, { farmerId, on: today(ctx), isToday: true })
    insist(cashRefusal(method, amountPaise, cashPaise, cashDayLimitPaise))
    const paymentId = input.id ?? newId()
    const event = happened(paymentEvents, { type: 'payment', id: paymentId, version: 0 }, 'payment.created', {
      ...{ paymentId, farmerId, amountPaise, method, allocations },
      reference: input.reference || null,
      status: firstPaymentState(amountPaise, paymentApprovalThresholdPaise),
      createdBy: memberIdOf(ctx.actor)!,
    })
    return { result: paymentId, events: [event] }
  },
  view: (tx, { ctx, result }) => loadPayment(tx, ctx, result),
})
