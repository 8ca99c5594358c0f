import { forgetWho } from '@/lib/offline/who'

/** Into the product by a full load: nothing that a signed-out or other person's page held stays in memory. */
export function goInside(): void {
  // Somebody else may have signed in than the field app of this browser knows; it asks the server who it is.
  void forgetWho().then(() => window.location.assign('/home'))
}
