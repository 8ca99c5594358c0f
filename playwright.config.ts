import { existsSync } from 'node:fs'
import { defineConfig, devices } from '@playwright/test'

const system = process.env.CHROMIUM_PATH || '/usr/bin/chromium'

/** Needs a running copy: E2E_URL (`npm test` starts one). journeys: a person's day; intruders: who may not; offline: the phone without a network; look: every screen. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: Number(process.env.E2E_WORKERS || 1),
  // A test that needs its second try is named at the end of `npm test`.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME || 'test-results/results.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.E2E_URL || 'http://localhost:3000',
    viewport: { width: 1440, height: 900 },
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(existsSync(system) ? { executablePath: system } : {}),
      args: [
        ...['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
        ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
      ],
    },
  },
  projects: ['journeys', 'intruders', 'offline', 'look', ...(process.env.PICTURES ? ['pictures'] : [])].map((name) => ({
    name,
    testDir: `e2e/${name}`,
  })),
})
