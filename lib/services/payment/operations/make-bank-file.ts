import { createHash } from 'node:crypto'
import { z } from 'zod'
import { operation } from '@/lib/access/operation'
import { requireVersion } from '@/lib/access/versions'
import { happened } from '@/lib/events/book'
import { type FieldFault, invalid, refused } from '@/lib/kernel/errors'
import { type HandedAccount, handOverAccounts } from '@/lib/services/farmer/operations/hand-over-accounts'
import { paymentAppliers } from '../apply'
import { paymentEvents } from '../events'
import type { Payment } from '../internal/lock'
import { batchStream, lockBatch } from '../internal/lock-batch'
import { requireReleased } from '../internal/require-released'
import { today } from '../internal/write-journal'
import { mayHandOver } from '../policy'
import { type BankLine, bankFile, namesPayer } from '../rules/bank-file'
import { MakeBankFile } from '../schema'

/**
 * The bank's file of an approved batch. Account numbers leave the house only here, for a signed-in person, and leave a trace. It
 * has no address in the API: programs write the numbers and never read them.
 */
export const makeBankFile = operation({
  name: 'payment.make-bank-file',
  summary: 'Makes the file of a batch for the bank',
  permission: 'farmer:reveal-account',
  book: paymentEvents,
  apply: paymentAppliers,
  input: MakeBankFile,
  output: z.object({ fileName: z.string(), text: z.string() }),
  subject: (tx, input, ctx) => lockBatch(tx, ctx.organizationId, input.batchId),
  allow: mayHandOver,
  redact: (answer) => ({ ...answer, text: '' }),
  run: async ({ ctx, tx, input, subject: batch, call }) => {
    requireVersion(batch, input.expectedVersion)
    if (batch.status === 'draft')
      throw refused('batch.not-approved', 'A second person has to approve this batch first.')
    const { layout, debitAccount = '', debitIfsc = '', preferImps } = input
    if (namesPayer(layout)) requirePayer(debitAccount, debitIfsc)
    const paid = batch.payments.filter(
      ({ method, status }) => method === 'bank' && ['approved', 'sent'].includes(status),
    )
    if (paid.length === 0) throw refused('batch.nothing-for-bank', 'Nothing in this batch goes by the bank any more.')
    await requireReleased(tx, ctx.organizationId, paid)
    const purpose = `bank file of ${batch.number}`
    const accounts = await call(handOverAccounts, { farmerIds: paid.map(({ farmerId }) => farmerId), purpose })
    const lines = linesOf(paid, accounts)
    const payer = { account: debitAccount, ifsc: debitIfsc }
    const text = bankFile(layout, { number: batch.number, on: today(ctx), lines, payer, preferImps })
    const made = happened(paymentEvents, batchStream(batch), 'batch.bank-file-made', {
      ...{ batchId: batch.id, layout, paymentCount: lines.length },
      amountPaise: lines.reduce((sum, line) => sum + line.amountPaise, 0),
      hash: createHash('sha256').update(text).digest('hex'),
    })
    return { result: { fileName: `${batch.number}-${layout}.csv`, text }, events: [made] }
  },
})

function requirePayer(account: string, ifsc: string): void {
  const faults: FieldFault[] = []
  if (!account) faults.push({ path: 'debitAccount', message: 'Write the account that is debited.' })
  if (!ifsc) faults.push({ path: 'debitIfsc', message: 'Write the IFSC of the account that is debited.' })
  if (faults.length > 0) throw invalid(faults)
}

/** @throws DomainError invalid that names every farmer without an account or IFSC */
function linesOf(payments: Payment[], accounts: HandedAccount[]): BankLine[] {
  const known = new Map(accounts.map((account) => [account.farmerId, account]))
  const missing = payments.flatMap(({ farmerId }) => {
    const account = known.get(farmerId)
    return account?.bankAccount && account.ifsc ? [] : [account?.name ?? farmerId]
  })
  if (missing.length > 0)
    throw invalid(
      [
        {
          path: 'batchId',
          message: `Without bank account or IFSC: ${missing.join(', ')}. Add it, or pay them another way.`,
        },
      ],
      'batch.account-missing',
    )
  return payments.map(({ id: paymentId, farmerId, amountPaise }) => {
    const { name, code, bankAccount, ifsc } = known.get(farmerId)!
    return { paymentId, name, code, account: bankAccount!, ifsc: ifsc!, amountPaise }
  })
}
