/** Into the product by a full load: nothing that a signed-out or other person's page held stays in memory. */
export const goInside = (): void => window.location.assign('/home')
