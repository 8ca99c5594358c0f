/** The marker by which a phone tells our answer from a hotel's sign-in page. */
export const OURS = { 'FarmTally-Sync': '1' }
