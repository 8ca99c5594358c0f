/** The address of a sheet with these farmers' cards. */
export const cardsHref = (farmerIds: readonly string[]): string =>
  `/api/v1/farmers/cards.pdf?farmerIds=${farmerIds.join(',')}`
