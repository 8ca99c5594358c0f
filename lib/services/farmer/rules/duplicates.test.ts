import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duplicateFinder, likelyDuplicates } from './duplicates'
import { distance, isAlike, soundOf, villageKey } from './sound-alike'

const lakshmi = { farmerId: 'f1', name: 'Lakshmi Devi', village: 'Mudhol', phone: '+919876543210' }

describe('names that sound alike', () => {
  it.each([
    ['Lakshmi Devi', 'Laxmi Devi'],
    ['Sri Ramesh Gowda', 'Ramesh Gouda'],
    ['Venkatesh', 'Venkatesha'],
    ['Basavaraj Patil', 'Patil Basavraj'],
    ['Geetha', 'Gita'],
    ['K. Ramesh', 'Ramesh'],
    ['ರಮೇಶ ಗೌಡ', 'ಗೌಡ ರಮೇಶ'],
  ])('%s and %s', (a, b) => {
    expect(isAlike(soundOf(a), soundOf(b))).toBe(true)
  })

  it.each([
    ['Ravi', 'Rani'],
    ['Ramesh Gowda', 'Suresh Gowda'],
    ['Sita', 'Gita'],
    ['K. Ramesh', 'M. Ramesh'],
    ['Farmer 12', 'Farmer 13'],
    ['ರಮೇಶ', 'ಸುರೇಶ'],
    ['', ''],
  ])('%s and %s do not', (a, b) => {
    expect(isAlike(soundOf(a), soundOf(b))).toBe(false)
  })

  it('villages meet under one key', () => {
    expect(villageKey('Mudhol')).toBe(villageKey('Mudol'))
    expect(villageKey('Haveri')).not.toBe(villageKey('Hubli'))
  })

  it('distance is a metric up to its bound', () => {
    const word = fc.stringMatching(/^[a-d]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 9)).toBe(distance(b, a, 9))
        expect(distance(a, b, 9) === 0).toBe(a === b)
        expect(distance(a, b, 2)).toBe(Math.min(distance(a, b, 9), 3))
      }),
    )
  })
})

describe('a likely duplicate', () => {
  it.each([
    [{ name: 'Laxmi Devi', village: 'Mudol', phone: '+919876543210' }, ['phone-and-name', 'name-and-village']],
    [{ name: 'Laxmi Devi', village: 'Mudhol', phone: null }, ['name-and-village']],
    [{ name: 'Shankar', village: 'Haveri', phone: '+919876543210' }, ['phone']],
  ])('%j → %j', (candidate, reasons) => {
    const [found] = likelyDuplicates(candidate, [lakshmi])
    expect(found?.reasons).toEqual(reasons)
    expect(found?.message).toContain('Lakshmi Devi of Mudhol')
  })

  it.each([
    [{ name: 'Laxmi Devi', village: 'Haveri', phone: null }],
    [{ name: 'Shankar', village: 'Mudhol', phone: '+919876500000' }],
    [{ name: 'Shankar', village: 'Mudhol', phone: null }],
  ])('%j is nobody we know', (candidate) => {
    expect(likelyDuplicates(candidate, [lakshmi])).toEqual([])
  })

  it('names the likeliest first', () => {
    const brother = { farmerId: 'f2', name: 'Shankar', village: 'Mudhol', phone: lakshmi.phone }
    const found = likelyDuplicates({ ...lakshmi, name: 'Lakshmidevi' }, [brother, lakshmi])
    expect(found.map((one) => one.known.farmerId)).toEqual(['f1', 'f2'])
  })

  it('stays fast over thousands of farmers', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => ({
      farmerId: `f${i}`,
      name: `Farmer ${String.fromCharCode(97 + (i % 26))}${i}`,
      village: `Village ${i % 400}`,
      phone: `+9198${String(i).padStart(8, '0')}`,
    }))
    const finder = duplicateFinder(many)
    for (const one of many) expect(finder.find(one).length).toBeGreaterThan(0)
  })
})
