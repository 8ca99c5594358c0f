/** Over every page of the office while nothing can be changed. */
export function SuspendedNote({ name, reason }: { name: string; reason: string }) {
  return (
    <p role="status" className="no-print bg-loss-soft px-4 py-2 text-sm text-loss lg:px-8.5">
      <strong>{name} is suspended.</strong> {reason} Everything can be read and printed; nothing can be changed. Phones
      keep their work and send it when it is open again.
    </p>
  )
}
