/** Into the product by a full load: nothing that a signed-out or other person's page held stays in memory. */
export function goInside(): void {
  try {
    // Somebody else may have signed in than the field app of this browser knows; it asks the server who it is.
    localStorage.removeItem('field.me')
  } catch {
    // A browser without storage has nothing to forget.
  }
  window.location.assign('/home')
}
