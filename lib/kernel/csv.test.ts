import { describe, expect, it } from 'vitest'
import { csvCell, csvText } from './csv'

describe('a cell of an export', () => {
  it.each([
    ['=1+1', `"'=1+1"`],
    ['+91 98450', `"'+91 98450"`],
    ['-5', `"'-5"`],
    ['@cmd', `"'@cmd"`],
    ['\t=x', `"'\t=x"`],
    ['\rx', `"'\rx"`],
    ['＝1', `"'＝1"`],
    ['  =x', `"'  =x"`],
  ])('%j cannot be run', (value, cell) => expect(csvCell(value)).toBe(cell))

  it.each([
    [-5, '-5'],
    [9007199254740993n, '9007199254740993'],
    [null, ''],
    [true, 'true'],
    ['Ramesh', 'Ramesh'],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['0098', '0098'],
  ])('%s is written as it is', (value, cell) => expect(csvCell(value)).toBe(cell))

  it('stands in a file that Excel opens as UTF-8', () => {
    expect(csvText(['ಹೆಸರು', 'kg'], [['ರಮೇಶ್', 62.5]])).toBe('\ufeffಹೆಸರು,kg\r\nರಮೇಶ್,62.5\r\n')
  })
})
