import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // Outside Next.js the package does not exist; its promise is kept by the build.
      'server-only': path.join(root, 'node_modules/next/dist/compiled/server-only/empty.js'),
    },
  },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['node_modules/**', '.next/**', 'data/**', 'e2e/**'],
    globalSetup: ['scripts/test-database.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent' },
    coverage: {
      provider: 'v8',
      include: ['lib/**/*.ts', 'sidecar/**/*.ts', 'scripts/check-*.ts'],
      exclude: ['**/*.test.ts', '**/*.test.tsx', 'lib/testing/**'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
})
