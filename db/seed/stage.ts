/** How far a trip has come by now. Everything older than four days has come all the way. */
export type Stage =
  | 'loading'
  | 'on-the-way'
  | 'submitted'
  | 'submitted-on-the-way'
  | 'returned'
  | 'priced'
  | 'settled'
  | 'paid'
