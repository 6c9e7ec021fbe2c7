// No schemas here: the pages use these too.

/** The marks of direction in a text that is written from right to left. */
const rightToLeft = /(?=\p{L})[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u

/** Everything without a form of its own: what Unicode says to pass over, controls but white space, marks of annotation, an empty cell of Braille. */
const formless = /(?![\t-\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\uFFF9-\uFFFB\u2800]/gu

/** Scripts in which a joiner, or the lack of one, changes the letters that are seen: Persian, Urdu, Hindi, Bengali, Malayalam and their like. */
const joining =
  /[\p{scx=Arabic}\p{scx=Syriac}\p{scx=Nko}\p{scx=Mongolian}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Oriya}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Tibetan}]$/u
const lettersJoin = (before: string): boolean => joining.test(before) && /[\p{L}\p{M}]$/u.test(before)

const emojiBefore = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u
const emojiAfter = /^\p{Extended_Pictographic}/u

/**
 * What shapes the letters or the picture beside it, where it does. One alone: a run of them shapes nothing more and could carry a message.
 * Overrides of direction, isolates and tags never stay, though a flag of Wales or Scotland is made of tags: it becomes a black flag.
 */
function mayStay(character: string, before: string, after: string, isRightToLeft: boolean): boolean {
  switch (character) {
    case '\u200C':
      return lettersJoin(before)
    case '\u200D':
      return lettersJoin(before) || (emojiBefore.test(before) && emojiAfter.test(after))
    // Left-to-right, right-to-left and Arabic letter mark: they order numbers and stops, and can't turn a word round.
    case '\u200E':
    case '\u200F':
    case '\u061C':
      return isRightToLeft
    case '\uFE0E':
    case '\uFE0F':
      return /[\p{Emoji}\p{Script=Han}]$/u.test(before)
    case '\u2800':
      return /[\u2801-\u28FF]$/.test(before)
    default:
      if (/[\uFE00-\uFE0D\u{E0100}-\u{E01EF}]/u.test(character)) return /\p{Script=Han}$/u.test(before)
      return /[\u180B-\u180F]/.test(character) && /[\u1820-\u18AA]$/.test(before)
  }
}

/** Long enough for a character and the sign that follows it. */
const nearby = 4

/** The text without what can't be seen: what it shows is what it says. White space stays, and so do joiners and marks that its script or an emoji needs. */
export function withoutHidden(text: string): string {
  const isRightToLeft = rightToLeft.test(text)
  return text.replace(formless, (character, at: number) => {
    const end = at + character.length
    const stays = mayStay(character, text.slice(Math.max(0, at - nearby), at), text.slice(end, end + nearby), isRightToLeft)
    return stays ? character : ''
  })
}

/** Words hidden among words: overrides and isolates of direction, tags, fillers, and three of anything unseen in a row. */
const hiding =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: these are what is looked for, each by itself
  /(?:[\u115F\u1160\u200B\u202A-\u202E\u2060-\u206F\u3164\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]|(?<!\p{Script=Han})[\u{E0100}-\u{E01EF}]|[\u00AD\u034F\u061C\u180B-\u180F\u200C-\u200F\uFE00-\uFE0F\uFEFF\u{E0100}-\u{E01EF}]{3})+/gu

/**
 * Places in notes where a machine would read what a person can't see. A joiner, a soft hyphen or a mark of direction alone is what
 * pages and files leave behind when they are copied: it hides nothing, and the line is evidence. Offsets are UTF-16 code units.
 */
export function hiddenCharacters(text: string): { start: number; end: number }[] {
  return [...text.matchAll(hiding)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}
