const STX = 0x02
const ETX = 0x03
const LF = 0x0a
const CR = 0x0d
/** The longest frame of the indicators known here has 24 characters; what is longer is noise. */
const LONGEST = 64

/**
 * Cuts the bytes of a continuous output into frames. A frame ends with CR, LF or ETX and may begin with STX; it does not
 * matter how the bytes were split on the way. What came before the first end is dropped: it may be half a number.
 * A frame with a byte that no indicator sends (line noise, wrong speed) is dropped whole.
 */
export function scaleLines(): (bytes: Uint8Array) => string[] {
  let text = ''
  let isWhole = false
  return (bytes) => {
    const lines: string[] = []
    for (const byte of bytes) {
      if (byte === CR || byte === LF || byte === ETX) {
        if (isWhole && text.trim() !== '') lines.push(text)
        text = ''
        isWhole = true
      } else if (byte === STX) {
        text = ''
        isWhole = true
      } else if (byte < 0x20 || byte > 0x7e || text.length >= LONGEST) isWhole = false
      else text += String.fromCharCode(byte)
    }
    return lines
  }
}
