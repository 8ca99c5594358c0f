import type { Trouble } from '@/lib/offline/exchange'

export type Loud = {
  /** Something waits for more than a day. */
  isLate: boolean
  trouble: Trouble | null
  storage: { isNearlyFull: boolean; isIosNotInstalled: boolean } | null
}

/** What has to be said loudly, each with what to do; nothing on a good day. */
export const loudWords = ({ isLate, trouble, storage }: Loud): string[] =>
  [
    isLate ? 'Something waits for more than a day. Go where there is a network, and open FarmTally.' : null,
    trouble === 'not-ours'
      ? 'This network wants a sign-in of its own. Open a page in the browser, or use another network; your work waits here.'
      : null,
    trouble === 'not-allowed'
      ? 'The office has closed your access. What waits here is kept. Call the office; you can also export it.'
      : null,
    trouble === 'suspended'
      ? 'Your organization is suspended. Go on: what you record is kept here and sent when it is open again. The office knows why.'
      : null,
    storage?.isNearlyFull ? 'The phone’s storage is nearly full. Delete pictures or films soon.' : null,
    storage?.isIosNotInstalled
      ? 'Put FarmTally on the home screen: share, then “Add to Home Screen”. Otherwise the iPhone deletes it after seven days.'
      : null,
  ].filter((words) => words !== null)
