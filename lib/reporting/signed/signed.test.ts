import { createPrivateKey, sign } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/kernel/time'
import { unseal } from '@/lib/platform/secrets-at-rest'
import { fromBase32, toBase32 } from './base32'
import { isSigned } from './check-signature'
import { encodeFacts, readSealed, type SignedFacts, sealFacts, signedBytes } from './payload'
import { newSlipKey } from './slip-signer'

const organizationId = '0190b4b0-0000-7000-8000-000000000001'
const key = newSlipKey(organizationId)
const place = { table: 'reporting.slip_keys', column: 'private_key_sealed', organizationId, rowId: key.id }
const der = Buffer.from(unseal(key.privateKeySealed, place), 'base64')
const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
const sealed = (facts: SignedFacts): string => {
  const bytes = encodeFacts(facts)
  return sealFacts(bytes, sign(null, signedBytes(bytes), privateKey))
}
const holds = async (text: string, publicKey = key.publicKey) => {
  const read = readSealed(text)
  return read !== null && (await isSigned(read, publicKey))
}

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
const anyFacts: fc.Arbitrary<SignedFacts> = fc.record({
  keyId: fc.constant(key.id),
  organizationCode: fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/),
  slipNumber: fc.stringMatching(/^[A-Z]{2,5}-\d{4}-\d{6}$/),
  farmerCode: fc.stringMatching(/^F\d{3,6}$/),
  day: fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days)),
  bagCount: fc.integer({ min: 1, max: 500 }),
  grossWeightGrams: amount,
  netWeightGrams: amount,
  finalAmountPaise: amount,
})

test('what was signed is read back as it was, and holds', async () => {
  await fc.assert(
    fc.asyncProperty(anyFacts, async (facts) => {
      expect(readSealed(sealed(facts))?.facts).toEqual(facts)
      expect(await holds(sealed(facts))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('any changed figure fails: the old signature does not hold for other facts', async () => {
  const field = fc.constantFrom<keyof SignedFacts>('bagCount', 'grossWeightGrams', 'netWeightGrams', 'finalAmountPaise')
  await fc.assert(
    fc.asyncProperty(anyFacts, field, amount, async (facts, name, value) => {
      fc.pre(facts[name] !== value)
      const signature = readSealed(sealed(facts))!.signature
      expect(await holds(sealFacts(encodeFacts({ ...facts, [name]: value }), signature))).toBe(false)
    }),
    { numRuns: 200 },
  )
  await fc.assert(
    fc.asyncProperty(anyFacts, anyFacts, async (facts, other) => {
      fc.pre(encodeFacts(facts).join() !== encodeFacts(other).join())
      expect(await holds(sealFacts(encodeFacts(other), readSealed(sealed(facts))!.signature))).toBe(false)
    }),
    { numRuns: 100 },
  )
})

test('any changed sign of the text fails, also one left out or added', async () => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  await fc.assert(
    fc.asyncProperty(anyFacts, fc.nat(), fc.constantFrom(...signs), async (facts, where, sign) => {
      const text = sealed(facts)
      const at = where % text.length
      fc.pre(text[at] !== sign)
      expect(await holds(text.slice(0, at) + sign + text.slice(at + 1))).toBe(false)
      expect(await holds(text.slice(0, at) + text.slice(at + 1))).toBe(false)
      expect(await holds(text + sign)).toBe(false)
    }),
    { numRuns: 200 },
  )
})

test('another organization’s key does not hold for it, and nonsense is no key', async () => {
  const [facts] = fc.sample(anyFacts, 1)
  expect(await holds(sealed(facts!), newSlipKey(organizationId).publicKey)).toBe(false)
  for (const nonsense of ['', 'x', 'AAAA', '!!']) expect(await holds(sealed(facts!), nonsense)).toBe(false)
})

test('bytes have one form in base 32', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      expect([...(fromBase32(toBase32(bytes)) ?? [])]).toEqual([...bytes])
    }),
  )
  for (const text of ['O', 'U', 'a0', '01 2', '1']) expect(fromBase32(text)).toBeNull()
})

test('a square of it is small enough for a slip', async () => {
  const facts = { ...fc.sample(anyFacts, 1)[0]!, organizationCode: 'green-valley', slipNumber: 'GVM-2026-004817' }
  const usual = {
    ...facts,
    farmerCode: 'F036',
    grossWeightGrams: 3_431_000,
    netWeightGrams: 3_321_000,
    finalAmountPaise: 5_640_150,
  }
  expect(sealed(usual).length).toBeLessThan(200)
})
