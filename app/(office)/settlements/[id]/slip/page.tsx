import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/payment/print-button'
import { SlipLanguages } from '@/components/payment/slip-languages'
import { SlipSheet } from '@/components/payment/slip-sheet'
import { buttonLook } from '@/components/ui/button-look'
import { PageHead } from '@/components/ui/page-head'
import { read } from '@/lib/doors/page'
import { isUuid } from '@/lib/kernel/ids'
import { slipLanguages } from '@/lib/reporting/papers/slip-data'
import { settlementSlip } from '@/lib/reporting/queries/slip'

export const metadata = { title: 'Slip' }

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ lang?: string }> }

export default async function SlipPage({ params, searchParams }: Props) {
  const [{ id }, { lang }] = await Promise.all([params, searchParams])
  if (!isUuid(id)) notFound()
  const language = slipLanguages.find((one) => one === lang) ?? 'en'
  const [slip] = await read(settlementSlip, { settlementId: id })
  if (!slip) notFound()
  return (
    <>
      <div className="no-print">
        <PageHead
          title={`Slip ${slip.slipNumber ?? ''}`.trim()}
          note={`${slip.farmer.name} · ${slip.farmer.code}`}
          actions={
            <>
              <a className={buttonLook('plain', 'medium')} href={`/api/v1/settlements/${id}.pdf?lang=${language}`}>
                PDF
              </a>
              {['xlsx', 'csv'].map((format) => (
                <a
                  key={format}
                  className={buttonLook('plain', 'medium')}
                  href={`/api/v1/settlements/${id}.${format}?lang=${language}`}
                >
                  {format === 'xlsx' ? 'Excel' : 'CSV'}
                </a>
              ))}
              <a
                className={buttonLook('plain', 'medium')}
                href={`/api/v1/settlements/${id}.pdf?lang=${language}&paper=thermal`}
              >
                80 mm roll
              </a>
              <PrintButton />
            </>
          }
        />
        <SlipLanguages href={`/settlements/${id}/slip`} current={language} />
      </div>
      <SlipSheet slip={slip} language={language} />
    </>
  )
}
