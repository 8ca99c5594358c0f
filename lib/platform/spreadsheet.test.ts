import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { csvText } from '@/lib/kernel/csv'
import { readSpreadsheet } from './spreadsheet'

const limits = { maxRows: 5000 }
const text = (content: string) => new TextEncoder().encode(content)
const read = (content: string | Uint8Array, name = 'farmers.csv', more = limits) =>
  readSpreadsheet(typeof content === 'string' ? text(content) : content, name, more)

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Farmers'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a text file from anywhere', () => {
  it.each([
    ['commas', 'Name,Village\nRamesh,Harihar'],
    ['a byte order mark', '\ufeffName,Village\r\nRamesh,Harihar\r\n'],
    ['semicolons', 'Name;Village\nRamesh;Harihar'],
    ['tabs', 'Name\tVillage\nRamesh\tHarihar'],
    ['pipes', 'Name|Village\nRamesh|Harihar'],
    ['a separator line', 'sep=;\r\nName;Village\r\nRamesh;Harihar'],
  ])('is read with %s', async (_, content) => {
    const table = await read(content)
    expect(table.headers).toEqual(['Name', 'Village'])
    expect(table.rows).toEqual([['Ramesh', 'Harihar']])
    expect(table.rowNumbers).toEqual([2])
    expect(table.notes).toEqual([])
  })

  it.each([
    ['utf16le', true],
    ['utf16le', false],
    ['utf16-be', true],
  ])('is read in %s (mark: %s), and says so', async (encoding, addBOM) => {
    const table = await read(iconv.encode('Name,Village\nRamesh,Harihar\nSita,Hubli', encoding, { addBOM }))
    expect(table.rows).toEqual([
      ['Ramesh', 'Harihar'],
      ['Sita', 'Hubli'],
    ])
    expect(table.notes.join()).toContain('UTF-16')
  })

  it('in Windows encoding is read, and the person is asked to look', async () => {
    const table = await read(iconv.encode('Name,Village\nJosé Müller,Café Côté\nRené,Señor', 'windows-1252'))
    expect(table.rows[0]).toEqual(['José Müller', 'Café Côté'])
    expect(table.notes.join()).toContain('not in UTF-8')
  })

  it('keeps line breaks inside quotes and still numbers rows as the sheet does', async () => {
    const table = await read('Name,Address\n"Ramesh","Main road\nHarihar"\n\nSita,"He said ""yes"""')
    expect(table.rows).toEqual([
      ['Ramesh', 'Main road\nHarihar'],
      ['Sita', 'He said "yes"'],
    ])
    expect(table.rowNumbers).toEqual([2, 4])
  })

  it('keeps formulas as inert text and leading zeros as they stand', async () => {
    const table = await read('Name,Phone\n=1+1,0098\n@x,+91 98450\n-2,="0012"')
    expect(table.rows).toEqual([
      ['=1+1', '0098'],
      ['@x', '+91 98450'],
      ['-2', '0012'],
    ])
    expect(table.notes.join()).toContain('cell B4')
  })

  it('names empty and repeated headings, and tells of values beyond them', async () => {
    const table = await read('Name,,Name\na,b,c,d\ne')
    expect(table.headers).toEqual(['Name', 'Column B', 'Name (2)'])
    expect(table.rows).toEqual([
      ['a', 'b', 'c'],
      ['e', '', ''],
    ])
    expect(table.notes.join()).toContain('row 2')
  })

  it.each([
    ['nothing', '', 'import.empty'],
    ['only blank lines', '\n\n , ,\n', 'import.empty'],
    ['a quote never closed', 'Name,Village\n"Ramesh,Harihar\nSita,Hubli', 'import.open-quote'],
    ['a PDF', '%PDF-1.7 whatever', 'import.unreadable'],
    ['binary', 'a\u0000\u0000b\u0000c', 'import.unreadable'],
  ])('with %s is refused with a reason', async (_, content, reason) => {
    await expect(read(content)).rejects.toMatchObject({ reason })
  })

  it('of 100,000 rows is counted and refused', async () => {
    const content = `Name,Village\n${'Ramesh,Harihar\n'.repeat(100_000)}`
    await expect(read(content)).rejects.toMatchObject({
      reason: 'import.too-many-rows',
      message: 'The file has 1,00,000 rows; 5,000 are allowed at a time. Split it and import the parts.',
      details: { facts: { rows: 100_000, allowed: 5000 } },
    })
  })

  it('over 10 MB is refused before it is read', async () => {
    await expect(read(new Uint8Array(10 * 1_048_576 + 1))).rejects.toMatchObject({ reason: 'import.file-too-large' })
  })

  it('comes back from our own export exactly as it was', async () => {
    const rows = [
      ['=HYPERLINK("x")', '+91 98450 12345', 'a;b'],
      ["O'Brien", '-5', 'two\nlines, "quoted"'],
    ]
    expect((await read(csvText(['A', 'B', 'C'], rows))).rows).toEqual(rows)
  })
})

describe('an Excel file', () => {
  it('gives phone numbers, dates, padded numbers and percentages as the sheet shows them', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Phone', 'Day', 'Code', 'Moisture', 'Rate', 'Text', 'Long'])
      const row = sheet.addRow([
        9845012345,
        new Date('2026-11-21T00:00:00Z'),
        36,
        0.145,
        0.1 + 0.2,
        '0098',
        123456789012345,
      ])
      row.getCell(2).numFmt = 'dd/mm/yyyy'
      row.getCell(3).numFmt = '00000'
      row.getCell(4).numFmt = '0.0%'
    })
    const table = await read(bytes, 'farmers.xlsx')
    expect(table.rows).toEqual([['9845012345', '2026-11-21', '00036', '14.5%', '0.3', '0098', '123456789012345']])
  })

  it('gives formulas the value they showed, with a note', async () => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['Name', 'Phone'])
      sheet.addRow(['Ramesh', { formula: '9845012340+5', result: 9845012345 }])
      sheet.addRow(['=not run', { formula: 'A1&"x"', result: 'Namex' }])
    })
    const table = await read(bytes, 'farmers.xlsx')
    expect(table.rows).toEqual([
      ['Ramesh', '9845012345'],
      ['=not run', 'Namex'],
    ])
    expect(table.notes.join()).toMatch(/2 places, first cell B2, a formula/)
  })

  it('skips blank and merged rows and keeps the numbers of the sheet', async () => {
    const bytes = await workbook((sheet) => {
      sheet.getCell('A2').value = 'Name'
      sheet.getCell('B2').value = 'Village'
      sheet.getCell('A4').value = { richText: [{ text: 'Ram' }, { text: 'esh' }] }
      sheet.getCell('B4').value = 'Harihar'
      sheet.mergeCells('A5:B5')
      sheet.getCell('A9').value = 'Sita'
    })
    const table = await read(bytes, 'farmers.xlsx')
    expect(table.rows).toEqual([
      ['Ramesh', 'Harihar'],
      ['Sita', ''],
    ])
    expect(table.rowNumbers).toEqual([4, 9])
  })

  it('is known by its content, and only its first sheet is read', async () => {
    const bytes = await workbook((sheet, book) => {
      sheet.addRow(['Name'])
      sheet.addRow(['Ramesh'])
      book.addWorksheet('Other').addRow(['x'])
    })
    const table = await read(bytes, 'farmers.csv')
    expect(table.rows).toEqual([['Ramesh']])
    expect(table.notes).toHaveLength(2)
    expect(table.notes.join()).toContain('Farmers')
  })

  it('with too many rows says how many', async () => {
    const bytes = await workbook((sheet) => {
      for (let row = 0; row <= 120; row++) sheet.addRow([`r${row}`])
    })
    await expect(read(bytes, 'a.xlsx', { maxRows: 100 })).rejects.toMatchObject({
      reason: 'import.too-many-rows',
      details: { facts: { rows: 120, allowed: 100 } },
    })
  })

  it('that unpacks to more than is allowed is stopped, whatever size it declares', async () => {
    const honest = zip('xl/workbook.xml', Buffer.alloc(5_000_000))
    const lying = zip('xl/workbook.xml', Buffer.alloc(5_000_000), 10)
    for (const bytes of [honest, lying]) {
      const attempt = readSpreadsheet(bytes, 'a.xlsx', { maxRows: 10, maxUncompressedBytes: 1_000_000 })
      await expect(attempt).rejects.toMatchObject({ reason: 'import.unpacks-too-large' })
    }
  })

  it.each([
    ['another kind of zip', zip('word/document.xml', Buffer.from('x'))],
    ['half a file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
    ['a broken workbook', zip('xl/workbook.xml', Buffer.from('<not xml'))],
    ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
  ])('that is %s is refused with words', async (_, bytes) => {
    await expect(read(bytes, 'a.xlsx')).rejects.toMatchObject({ code: 'invalid' })
  })
})

/** A zip of one deflated entry; `declared` lies about its size. */
function zip(name: string, content: Buffer, declared = content.length): Uint8Array {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(declared, 22)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  entry.writeUInt32LE(declared, 24)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(46 + name.length, 12)
  end.writeUInt32LE(30 + name.length + packed.length, 16)
  return new Uint8Array(Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]))
}
