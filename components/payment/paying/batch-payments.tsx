import { FarmerCell } from '@/components/farmer/farmer-column'
import { Ledger, type LedgerColumn } from '@/components/ui/ledger'
import { formatPaise } from '@/lib/kernel/money'
import type { PaymentView } from '@/lib/services/payment/view'
import { methodWord, PaymentTag } from '../money-tags'

const columns: LedgerColumn<PaymentView>[] = [
  {
    header: 'Farmer',
    cell: ({ farmer }) => <FarmerCell farmer={farmer} />,
  },
  { header: 'For', cell: (payment) => payment.allocations.map((each) => each.number).join(', ') },
  { header: 'Method', cell: (payment) => methodWord(payment.method) },
  { header: 'Reference', cell: (payment) => payment.reference ?? payment.failureReason ?? '' },
  { header: 'Status', cell: (payment) => <PaymentTag {...payment} /> },
  { header: 'Amount', unit: '₹', align: 'right', cell: (payment) => formatPaise(payment.amountPaise) },
]

/** Every payment of a batch, and their sum. */
export function BatchPayments({ payments }: { payments: PaymentView[] }) {
  const total = payments.reduce((sum, payment) => sum + payment.amountPaise, 0)
  return (
    <Ledger
      label="Payments of this batch"
      columns={columns}
      rows={payments}
      rowKey={(payment) => payment.id}
      foot={['Total', '', '', '', '', <b key="total">{formatPaise(total)}</b>]}
    />
  )
}
