import { describe, expect, it } from 'vitest'
import { type Result, valueOrThrow } from '@/lib/kernel/result'
import { guessColumns } from './import-columns'
import { chooseRows, examineImport } from './import-farmers'
import { validateRow } from './import-row'

const headers = ['Sl No', 'Farmer Name', 'Village', 'Mobile No.', 'A/c No', 'IFSC Code']
const mapping = guessColumns(headers)
const row = (...cells: string[]) => cells
const reasonOf = (result: Result<unknown>) => (result.ok ? null : result.refusal.reason)

describe('what a column means', () => {
  it.each([
    [headers, { name: 1, village: 2, phone: 3, bankAccount: 4, ifsc: 5 }],
    [['नाम', 'गाँव', 'मोबाइल नंबर'], { name: 0, village: 1, phone: 2 }],
    [['ರೈತರ ಹೆಸರು', 'ಗ್ರಾಮ', 'ಮೊಬೈಲ್', 'ವಿಳಾಸ'], { name: 0, village: 1, phone: 2, address: 3 }],
    [['Village Name', 'Name', 'Phone'], { village: 0, name: 1, phone: 2 }],
    [['Bank Account Number', 'Contact', 'NAME OF FARMER', 'Gram'], { bankAccount: 0, phone: 1, name: 2, village: 3 }],
    [['\ufeffname', 'village'], { name: 0, village: 1 }],
    [['a', 'b'], {}],
  ])('%j', (given, expected) => {
    expect(guessColumns(given)).toEqual(expected)
  })
})

describe('a row', () => {
  it('becomes a farmer, tidied', () => {
    const read = validateRow(row('1', ' Ramesh  Gowda', 'Mudhol', '098765 43210', '-', ''), mapping, 2)
    expect(read).toMatchObject({
      faults: [],
      farmer: { name: 'Ramesh Gowda', phone: '+919876543210', bankAccount: null },
    })
  })

  it('is refused cell by cell', () => {
    const read = validateRow(row('2', 'R', '', '98765', '3.4E+11', 'SBIN1'), mapping, 7)
    expect(read.farmer).toBeNull()
    expect(read.faults.map(({ rowNumber, column, field, slug }) => [rowNumber, column, field, slug])).toEqual([
      [7, 1, 'name', 'name.too-short'],
      [7, 2, 'village', 'village.missing'],
      [7, 3, 'phone', 'phone.wrong-length'],
      [7, 4, 'bankAccount', 'bank-account.shortened'],
      [7, 5, 'ifsc', 'ifsc.not-a-code'],
    ])
    expect(read.faults[2]).toMatchObject({ value: '98765' })
  })

  it('keeps four digits of an identity number, never more', () => {
    const withId = { ...mapping, idNumberLast4: 0 }
    expect(validateRow(row('1234 5678 9012', 'Ramesh', 'Mudhol'), withId, 2).farmer?.idNumberLast4).toBe('9012')
    expect(validateRow(row('12345', 'Ramesh', 'Mudhol'), withId, 2).faults[0]?.slug).toBe('id-number.wrong-length')
  })

  it('may end early or be empty', () => {
    expect(validateRow(row('3', 'Sita', 'Haveri'), mapping, 2).farmer?.name).toBe('Sita')
    expect(validateRow(row('', ' ', ''), mapping, 2)).toMatchObject({ isEmpty: true, faults: [] })
  })
})

describe('an import', () => {
  const known = [{ farmerId: 'f1', name: 'Lakshmi', village: 'Haveri', phone: '+919800000001' }]
  const rows = [
    row('1', 'Ramesh Gowda', 'Mudhol', '9876543210'),
    row('2', 'Ramesh Gouda', 'Mudol', '9876543210'),
    row('3', 'R', 'Mudhol', ''),
    row('', '', '', ''),
    row('5', 'Laxmi', 'Haveri', ''),
    row('6', 'Sita', 'Haveri', ''),
  ]
  const examined = valueOrThrow(examineImport({ headers, rows }, mapping, known))

  it('points out faults and duplicates, in the file and on the list', () => {
    expect(examined).toMatchObject({ rowCount: 5, emptyCount: 1, badRowNumbers: [4], duplicateCount: 2 })
    const [first, second, laxmi] = examined.good
    expect(first?.duplicates).toEqual([])
    expect(second?.duplicates[0]).toMatchObject({ rowNumber: 2, reasons: ['phone-and-name', 'name-and-village'] })
    expect(second?.duplicates[0]?.message).toMatch(/^Row 2: /)
    expect(laxmi?.duplicates[0]).toMatchObject({ rowNumber: null, known: { farmerId: 'f1' } })
  })

  it('takes all or the good rows', () => {
    expect(reasonOf(chooseRows(examined, { take: 'all', leaveOutDuplicates: false }))).toBe('import.has-faults')
    const good = valueOrThrow(chooseRows(examined, { take: 'good', leaveOutDuplicates: false }))
    expect(good.map((one) => one.rowNumber)).toEqual([2, 3, 6, 7])
    const fresh = valueOrThrow(chooseRows(examined, { take: 'good', leaveOutDuplicates: true }))
    expect(fresh.map((one) => one.rowNumber)).toEqual([2, 7])
  })

  it('is refused as a whole when it cannot be read', () => {
    expect(reasonOf(examineImport({ headers, rows }, { phone: 3 }, []))).toBe('import.columns-missing')
    expect(reasonOf(examineImport({ headers, rows }, { name: 1, village: 1 }, []))).toBe('import.columns-missing')
    const many = Array.from({ length: 5_001 }, () => rows[0]!)
    expect(reasonOf(examineImport({ headers, rows: many }, mapping, []))).toBe('import.too-many-rows')
    const nothing = valueOrThrow(examineImport({ headers, rows: [rows[2]!] }, mapping, []))
    expect(reasonOf(chooseRows(nothing, { take: 'good', leaveOutDuplicates: false }))).toBe('import.nothing-to-add')
  })
})
