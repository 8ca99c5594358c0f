const DEVICE = 'field.device'

/** This installation's own id, made once: the server tells two phones of one person apart by it. */
export function deviceId(): string | undefined {
  try {
    const known = localStorage.getItem(DEVICE)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(DEVICE, made)
    return made
  } catch {
    return undefined
  }
}
