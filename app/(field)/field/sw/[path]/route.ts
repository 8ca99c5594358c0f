import path from 'node:path'
import { createSerwistRoute } from '@serwist/turbopack'
import { reachableFiles } from '@/lib/platform/reachable-files'

/** Each script’s package brings Latin letters along, which the Latin one gives already. */
const SPARE_LATIN = /anek[-_](?!latin)[a-z]+[-_]latin/

const version = process.env.NEXT_PUBLIC_APP_VERSION ?? '0'

/** The service worker, built with the list of what the field app of this very build needs. */
export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: 'lib/offline/service-worker.ts',
  useNativeEsbuild: true,
  globPatterns: ['.next/static/{chunks,media}/**/*.{js,css,woff2}'],
  additionalPrecacheEntries: [
    { url: '/field/shell', revision: version },
    { url: '/field.webmanifest', revision: version },
  ],
  manifestTransforms: [
    (entries) => {
      const own = new Set(reachableFiles(path.resolve('.next'), '(field)/field/[[...path]]'))
      return {
        manifest: entries.filter(
          ({ url }) =>
            (own.has(url.replace(/^.*?(?=static\/)/, '')) && !SPARE_LATIN.test(url)) || url.startsWith('/field'),
        ),
        warnings: [],
      }
    },
  ],
})
