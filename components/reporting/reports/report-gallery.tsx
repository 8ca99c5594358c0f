import Link from 'next/link'
import { Sheet } from '@/components/ui/sheet'

export type GalleryItem = { href: string; title: string; about: string }
export type GalleryShelf = { title: string; items: GalleryItem[] }

/** All reports at a glance: the name, and the question it answers. */
export function ReportGallery({ shelves }: { shelves: GalleryShelf[] }) {
  return (
    <div className="flex flex-col gap-7">
      {shelves.map((shelf) => (
        <Sheet key={shelf.title} flush title={shelf.title}>
          <ul className="grid grid-cols-1 md:grid-cols-2 xl:grid-cols-3">
            {shelf.items.map((item) => (
              <li
                key={item.href}
                className="-mb-px border-b border-line md:max-xl:[&:nth-child(even)]:border-l xl:border-l xl:[&:nth-child(3n+1)]:border-l-0"
              >
                <Link href={item.href} className="block h-full px-4.5 py-3.5 hover:bg-paper">
                  <span className="link font-semibold">{item.title}</span>
                  <span className="mt-0.5 block text-note text-ink-2">{item.about}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Sheet>
      ))}
    </div>
  )
}
