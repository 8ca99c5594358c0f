import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { cardText, cardTokenOf } from '@/lib/services/farmer/rules/card'
import { farmerCardsPdf } from './farmer-cards-pdf'
import { qrPath } from './qr-path'

const token = '3f9a21c0-77de-4c1b-9b1e-0c2a5d8e6f41'
const card = (index: number) => ({
  id: token,
  code: `F${String(index).padStart(3, '0')}`,
  name: index === 2 ? 'ಸೀತಮ್ಮ ಗೌಡ' : `Farmer ${index}`,
  village: 'Harihar',
  cardToken: token,
})
const cards = (count: number) => Array.from({ length: count }, (_, i) => card(i + 1))
const pages = async (count: number) => {
  const pdf = await farmerCardsPdf('Tungabhadra Maize', cards(count), 'kn')
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })).text
}

describe('cards to print', () => {
  it('ten to a page, each with name, code and village', async () => {
    const text = await pages(11)
    expect(text).toHaveLength(2)
    expect(text[0]).toContain('Farmer 1')
    expect(text[0]).toContain('F010')
    expect(text[1]).toContain('Farmer 11')
  })

  it('names nothing of the person in the code, and a camera reads it back', async () => {
    const { side, path } = qrPath(cardText(token))
    expect(side).toBe(25)
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${side + 8} ${side + 8}" width="330" height="330"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
    const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
    const read = decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
    expect(cardTokenOf(read)).toBe(token)
  })
})
