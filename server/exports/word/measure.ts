import type { Block, Grid, Page, Paragraph, Setting, Voice, Words } from './blocks.ts'
import { runLooks } from './blocks.ts'

// Widths of the characters from space to tilde in thousandths of the size: of DejaVu Serif, the widest face that stands in for Georgia
// (Georgia itself is a seventh narrower), and of Arial, whose stand-ins are as wide as itself.
const widths: Record<Voice, number[]> = {
  serif: [
    318, 402, 460, 838, 636, 950, 890, 275, 390, 390, 500, 838, 318, 338, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337,
    337, 838, 838, 838, 536, 1000, 722, 735, 765, 802, 730, 694, 799, 872, 395, 401, 747, 664, 1024, 875, 820, 673, 820, 753, 685, 667, 843,
    722, 1028, 712, 660, 695, 390, 337, 390, 838, 500, 500, 596, 640, 560, 640, 592, 370, 640, 644, 320, 310, 606, 320, 948, 644, 602, 640,
    640, 478, 513, 402, 644, 565, 856, 564, 565, 527, 636, 337, 636, 838,
  ],
  sans: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
    278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
    667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
    556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
}

const firstMeasured = 32
// A curly quotation mark or an accented letter, and whatever else: a dash, an ideograph, a picture.
const ofLatin = 640
const ofTheRest = 1_100

/** How wide text is on one line, in points. */
export function widthOf(text: string, { voice, size, bold }: Pick<Setting, 'voice' | 'size' | 'bold'>): number {
  let thousandths = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isLatin = code < 0x250 || (code >= 0x2018 && code <= 0x201d)
    thousandths += widths[voice][code - firstMeasured] ?? (isLatin ? ofLatin : ofTheRest)
  }
  return ((thousandths * size) / 1000) * (bold ? 1.1 : 1)
}

/** How many lines a paragraph takes in so many points, breaking between words, and within a word only where it fills a line. */
function linesOf(words: Words[], setting: Setting, width: number): number {
  const across = width - (setting.hang ?? 0) - (setting.indent ?? 0)
  let lines = 1
  let at = 0
  for (const part of words) {
    const { text, type } = typeof part === 'string' ? { text: part, type: setting } : { text: part.text, type: runLooks[part.as] }
    if (text === '\t') at = Math.max(0, at - (setting.hang ?? 0))
    else if (text === '\n') {
      lines++
      at = 0
    } else {
      for (const token of text.match(/[^\S\u00A0]+|[\S\u00A0]+/g) ?? []) {
        const wide = widthOf(token, type)
        if (at + wide <= across || token.trim() === '') at += wide
        else {
          lines += (at > 0 ? 1 : 0) + Math.floor(wide / across)
          at = wide % across
        }
      }
    }
  }
  return lines
}

const paragraphHeight = ({ set, words }: Paragraph, settings: Page['settings'], width: number): number => {
  const setting = settingOf(settings, set)
  return setting.before + setting.after + linesOf(words, setting, width) * setting.size * setting.leading
}

/** The setting of a name. @throws Error where a page names a setting it has not */
export function settingOf(settings: Page['settings'], name: string): Setting {
  const setting = settings[name]
  if (!setting) throw new Error(`no setting is named ${name}`)
  return setting
}

function gridHeight({ rows, columns, gap }: Grid, settings: Page['settings']): number {
  return rows.reduce((sum, { cells, least }) => {
    const tallest = cells.map((cell, column) =>
      cell.reduce((height, each) => height + paragraphHeight(each, settings, (columns[column] ?? 0) - gap), 0),
    )
    return sum + Math.max(least, ...tallest)
  }, 0)
}

/** How tall blocks are when set one under another in so many points: an upper bound with the faces above. */
export const heightOf = ({ blocks, settings }: Page, width: number): number =>
  blocks.reduce(
    (sum, block: Block) => sum + (block.kind === 'grid' ? gridHeight(block, settings) : paragraphHeight(block, settings, width)),
    0,
  )
