import { Tag, type TagTone } from '@/components/ui/tag'
import type { TripView } from '@/lib/services/delivery/view'

type Look = { tone: TagTone; word: string }

const commercial: Record<TripView['status'], Look> = {
  open: { tone: 'plain', word: 'open' },
  submitted: { tone: 'wait', word: 'submitted, to price' },
  returned: { tone: 'bad', word: 'sent back' },
  priced: { tone: 'wait', word: 'priced, to settle' },
  settled: { tone: 'ok', word: 'settled' },
  closed: { tone: 'ok', word: 'closed' },
  cancelled: { tone: 'plain', word: 'cancelled' },
}
const physical: Record<TripView['physicalStatus'], Look> = {
  assigned: { tone: 'plain', word: 'assigned' },
  loading: { tone: 'go', word: 'loading' },
  in_transit: { tone: 'go', word: 'in transit' },
  delivered: { tone: 'ok', word: 'delivered' },
  cancelled: { tone: 'plain', word: 'cancelled' },
}

const choices = (looks: Record<string, Look>) =>
  Object.entries(looks).map(([value, look]) => ({ value, label: look.word }))
export const statusChoices = choices(commercial)
export const physicalChoices = choices(physical)

/** How far the office is with a trip. */
export const TripTag = ({ status }: { status: TripView['status'] }) => (
  <Tag tone={commercial[status].tone}>{commercial[status].word}</Tag>
)
/** Where the lorry is. */
export const LorryTag = ({ status }: { status: TripView['physicalStatus'] }) => (
  <Tag tone={physical[status].tone}>{physical[status].word}</Tag>
)
export const statusWord = (status: TripView['status']): string => commercial[status].word
export const physicalWord = (status: TripView['physicalStatus']): string => physical[status].word
