import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseEnv } from './env'

const least = {
  DATABASE_URL: 'postgres://owner:x@127.0.0.1:5432/farmtally',
  APP_DATABASE_URL: 'postgres://farmtally_app:x@127.0.0.1:5432/farmtally',
  AUTH_SECRET: 'a'.repeat(32),
}

describe('configuration', () => {
  test('what is not given gets a default that fits the rest', () => {
    const values = parseEnv({ ...least, PORT: '4100' })
    expect(values).toMatchObject({
      PORT: 4100,
      REALTIME_PORT: 4101,
      APP_URL: 'http://localhost:4100',
      DIRECT_DATABASE_URL: least.APP_DATABASE_URL,
      DATABASE_PATIENCE_SECONDS: 5,
      DATABASE_POOL_SIZE: 10,
      DATABASE_PREPARED: 'off',
      TRUSTED_PROXIES: 0,
      DATA_DIR: path.resolve('./data'),
    })
    expect(values.REDIS_URL).toBeUndefined()
  })

  test.each([
    ['PORT', 'ninety'],
    ['PORT', '70000'],
    ['APP_URL', 'farm.example'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'localhost:6379'],
    ['AUTH_SECRET', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['FARMTALLY_SERVICES', 'payment,bakery'],
    ['DATABASE_POOL_SIZE', '0'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', 'all'],
  ])('a wrong %s is named in one line, its value is not printed', (name, value) => {
    const attempt = () => parseEnv({ ...least, [name]: value })
    expect(attempt).toThrow(new RegExp(`^Configuration is wrong: ${name} .+$`))
    if (name === 'AUTH_SECRET') expect(attempt).not.toThrow(/short/)
  })

  test('missing and empty variables are called missing', () => {
    expect(() => parseEnv({ ...least, AUTH_SECRET: '' })).toThrow('Configuration is wrong: AUTH_SECRET is missing')
    expect(() => parseEnv({})).toThrow(/DATABASE_URL is missing; APP_DATABASE_URL is missing; AUTH_SECRET is missing/)
  })

  test('services are a list, the address has no slash at its end', () => {
    const values = parseEnv({ ...least, FARMTALLY_SERVICES: 'payment, delivery', APP_URL: 'https://farm.example/' })
    expect(values.FARMTALLY_SERVICES).toEqual(['payment', 'delivery'])
    expect(values.APP_URL).toBe('https://farm.example')
  })
})
