import {
  BorderStyle,
  type FileChild,
  HeightRule,
  type IParagraphStyleOptions,
  LineRuleType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Paragraph as WordParagraph,
} from 'docx'
import { printable } from '../printable.ts'
import { type Block, type Grid, type Page, type Paragraph, type Row, runLooks, type Voice, type Words } from './blocks.ts'
import { settingOf } from './measure.ts'

// Faces that Word has on Windows and Mac, and LibreOffice stands in for: Georgia for what people say, Arial for what the product says.
export const face: Record<Voice, string> = { serif: 'Georgia', sans: 'Arial' }

/** Dark enough for a tired printer: 13:1, 7:1 and 8:1 on their grounds. */
export const inks = { ink: '1F2421', quiet: '4A544E', mark: '5C4400' }
const marker = 'FBE7A8'
const rule = { style: BorderStyle.SINGLE, size: 4, color: 'A9A295' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

const twips = (points: number): number => Math.round(points * 20)
const halfPoints = (points: number): number => Math.round(points * 2)

export const styleId = (name: string): string => name.replace(/ /g, '')

/** A paragraph style for each setting of a page. Lines are at least so high, so that a stand-in face with taller lines adds none. */
export const stylesOf = ({ settings }: Page): IParagraphStyleOptions[] =>
  Object.entries(settings).map(([name, setting]) => ({
    id: styleId(name),
    name,
    basedOn: setting.level ? `Heading${setting.level}` : 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: face[setting.voice], size: halfPoints(setting.size), color: inks[setting.ink ?? 'ink'], bold: setting.bold ?? false },
    paragraph: {
      spacing: {
        before: twips(setting.before),
        after: twips(setting.after),
        line: twips(setting.size * setting.leading),
        lineRule: LineRuleType.AT_LEAST,
      },
      keepLines: true,
      ...(setting.keepNext && { keepNext: true }),
      ...(setting.level && { outlineLevel: setting.level - 1 }),
      ...(setting.hang && { indent: { left: twips(setting.hang), hanging: twips(setting.hang) } }),
    },
  }))

export const characterStyles = Object.entries(runLooks).map(([id, { voice, size, ink, bold }]) => ({
  id,
  name: id,
  quickFormat: true,
  run: {
    font: face[voice],
    size: halfPoints(size),
    color: inks[ink],
    bold,
    ...(ink === 'mark' && { shading: { type: 'clear' as const, fill: marker, color: 'auto' } }),
  },
}))

const rightToLeft =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC](?:[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\s]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC])?)/

/** Words as Word has them: what runs from right to left in runs of its own. */
export function runs(words: Words): TextRun[] {
  if (words === '\t') return [new TextRun({ children: [new Tab()] })]
  if (words === '\n') return [new TextRun({ break: 1 })]
  const { text, style } = typeof words === 'string' ? { text: words, style: undefined } : { text: words.text, style: words.as }
  return (
    printable(text)
      .split(rightToLeft)
      // The library puts numbers in for what stands in braces by certain names, wherever it stands: no name follows its brace.
      .flatMap((part) => part.split(/(?<=\{)/))
      .filter((part) => part !== '')
      .map((part) => new TextRun({ text: part, ...(style && { style }), ...(rightToLeft.test(part) && { rightToLeft: true }) }))
  )
}

function paragraph({ set, words, keepNext, newPage }: Paragraph, settings: Page['settings']): WordParagraph {
  const { hang } = settingOf(settings, set)
  return new WordParagraph({
    style: styleId(set),
    widowControl: true,
    ...(keepNext && { keepNext }),
    ...(newPage && { pageBreakBefore: true }),
    ...(hang && { tabStops: [{ type: TabStopType.LEFT, position: twips(hang) }] }),
    children: words.flatMap(runs),
  })
}

function grid({ columns, rows, headed, ruled, gap }: Grid, settings: Page['settings']): Table {
  // What is written on one ruled line does not run into the next column's: a gap of its own parts them.
  const widths = columns.flatMap((wide, column) => (ruled && column < columns.length - 1 ? [wide - gap, gap] : [wide]))
  const cell = (paragraphs: WordParagraph[], wide: number, isRuled: boolean) =>
    new TableCell({
      width: { size: twips(wide), type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: ruled ? 0 : twips(gap) },
      borders: { top: none, left: none, right: none, bottom: isRuled ? rule : none },
      children: paragraphs,
    })
  const row = ({ cells, least }: Row, index: number) => {
    const isHead = headed && index === 0
    const written = cells.map((each) => each.map((words) => paragraph(words, settings)))
    return new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      ...(least > 0 && { height: { value: twips(least), rule: HeightRule.ATLEAST } }),
      children: ruled
        ? widths.map((wide, place) =>
            cell(place % 2 === 0 ? (written[place / 2] ?? []) : [new WordParagraph({})], wide, place % 2 === 0 && !isHead),
          )
        : written.map((each, column) => cell(each, columns[column] ?? 0, false)),
    })
  }
  return new Table({
    width: { size: twips(columns.reduce((sum, wide) => sum + wide, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    layout: TableLayoutType.FIXED,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map(row),
  })
}

/** The blocks of a page as Word has them. */
export function childrenOf({ blocks, settings }: Page): FileChild[] {
  const children = blocks.map((block: Block) => (block.kind === 'grid' ? grid(block, settings) : paragraph(block, settings)))
  // Word wants a paragraph after the last table; this one is a point high.
  const afterTable = new WordParagraph({ spacing: { before: 0, after: 0, line: twips(1), lineRule: LineRuleType.EXACT } })
  return blocks.at(-1)?.kind === 'grid' ? [...children, afterTable] : children
}
