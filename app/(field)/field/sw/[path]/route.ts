import { createSerwistRoute } from '@serwist/turbopack'
import { fieldFiles } from '@/lib/platform/field-files'

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
  manifestTransforms: [fieldFiles],
})
