import { unsupported } from '../faults.ts'

/** A file's bytes as text, with a note where its encoding had to be guessed. */
export type Decoded = { text: string; notes: string[] }

const noText = () =>
  unsupported('There is no readable text in the file.', 'Bring a Word document (.docx), a PDF, or a text file saved as UTF-8.')

/**
 * Text of UTF-8 or UTF-16, with or without a byte-order mark, which is left out; else of Windows' western encoding.
 * @throws AppError `document.unsupported` where it is none of them
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes)
  const strict = decoded(bytes, wide ?? 'utf-8')
  if (strict !== null) {
    if (strict.includes('\0')) throw noText()
    return { text: strict, notes: [] }
  }
  // Windows' encoding has a letter for almost every byte: only what has no business in a text tells that it is none.
  const western = wide === null && !hasControls(bytes) ? westernText(bytes) : null
  if (western === null) throw noText()
  return { text: western, notes: ['The file is not in UTF-8: look whether accents, quotation marks and dashes came out right.'] }
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: in what is written with Latin letters every other byte is 0.
  const beginning = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  beginning.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const many = beginning.length / 5
  if (odd > many && even * 20 < odd) return 'utf-16le'
  return even > many && odd * 20 < even ? 'utf-16be' : null
}

/** The bytes from 80 to 9F. Node's own decoder of this encoding leaves them as they are (nodejs/node#56542). */
const fromEighty = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

const westernText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (character) => fromEighty[character.charCodeAt(0) - 0x80] ?? '')

const hasControls = (bytes: Uint8Array): boolean =>
  bytes.some((byte) => (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte))
