import { Command } from 'cmdk'
import type { Finding } from './command-palette'
import type { NavItem } from './nav-item'

const itemLook =
  'flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded-sm px-3 py-1.5 data-[selected=true]:bg-crop-soft data-[selected=true]:text-crop'

/** What the palette offers: records found, by kind, then places to go. */
export function PaletteResults({
  found,
  places,
  onGo,
}: {
  found: Finding[]
  places: NavItem[]
  onGo: (href: string) => void
}) {
  const groups = [...new Set(found.map((finding) => finding.group))]
  return (
    <>
      {groups.map((group) => (
        <Command.Group key={group} heading={<Heading>{group}</Heading>}>
          {found
            .filter((finding) => finding.group === group)
            .map((finding) => (
              <Command.Item
                key={finding.id}
                value={finding.id}
                onSelect={() => onGo(finding.href)}
                className={itemLook}
              >
                <span className="min-w-0 truncate">{finding.label}</span>
                <span className="shrink-0 text-sm text-ink-2">{finding.detail}</span>
              </Command.Item>
            ))}
        </Command.Group>
      ))}
      {places.length > 0 ? (
        <Command.Group heading={<Heading>Go to</Heading>}>
          {places.map((place) => (
            <Command.Item key={place.href} value={place.href} onSelect={() => onGo(place.href)} className={itemLook}>
              {place.label}
              {place.keys ? <Keys keys={place.keys} /> : null}
            </Command.Item>
          ))}
        </Command.Group>
      ) : null}
    </>
  )
}

function Heading({ children }: { children: string }) {
  return <span className="block px-3 pt-2 pb-1 text-xs font-medium text-ink-2">{children}</span>
}

function Keys({ keys }: { keys: string }) {
  return (
    <span aria-hidden className="flex gap-1">
      {keys.split(' ').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
