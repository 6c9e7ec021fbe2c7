import { getDocumentProxy } from 'unpdf'
import type { DocumentRead } from '../../domain/document-read.ts'
import { inWords } from '../../domain/limits.ts'
import { AppError } from '../../errors.ts'
import { encrypted, tooMuch, unreadable } from '../faults.ts'
import type { Hidden } from '../hidden.ts'
import { mostPages } from '../limits.ts'
import { titleOf } from '../title.ts'
import { markdownOf } from './blocks.ts'
import { type PageLines, withoutFurniture } from './furniture.ts'
import { linesOf } from './lines.ts'
import { type Box, matrixFrom } from './matrix.ts'
import { fillIn } from './older-node.ts'
import { type Font, operatorNames, operatorsOf } from './operators.ts'
import { runsOf } from './page-runs.ts'
import type { Run } from './runs.ts'

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Names = ReadonlyMap<number, string>

/** Reads a PDF's words in the order in which they are drawn, without what can't be seen. Pictures are not decoded: only that they are there is told. */
export async function readPdf(bytes: Uint8Array): Promise<DocumentRead> {
  refuseCutOff(bytes)
  const pdf = await opened(bytes)
  try {
    if (pdf.numPages > mostPages) throw tooMuch(`${inWords(pdf.numPages)} pages, and at most ${inWords(mostPages)} are read`)
    const names = await operatorNames()
    const layers = await pdf.getOptionalContentConfig()
    const read: PageRead[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      read.push(await readPage(pdf, number, names, (layer) => layer === null || layers.isVisible(layer)))
    }
    const { pages, notes } = withoutFurniture(read)
    const text = markdownOf(pages)
    return {
      kind: 'pdf',
      title: titleOf(text),
      text,
      hidden: read.flatMap(({ hidden }) => hidden),
      notes: [...notes, ...notesOn(read, text)],
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(undefined, error)
  } finally {
    await pdf.destroy()
  }
}

/** PDF.js makes what it can of a piece of a file: a reader would not know what is missing. */
function refuseCutOff(bytes: Uint8Array): void {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 4096))).toString('latin1')
  if (!end.includes('%%EOF')) throw unreadable('The PDF is not whole: its end is missing.')
}

async function opened(bytes: Uint8Array): Promise<Pdf> {
  fillIn()
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      // Only pictures of a single point, with which some programs fill areas, are decoded.
      maxImageSize: 1,
      useSystemFonts: false,
      disableFontFace: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw encrypted()
    throw unreadable(undefined, error)
  }
}

type PageRead = PageLines & { hidden: Hidden[]; isPicture: boolean }

async function readPage(pdf: Pdf, number: number, names: Names, isShown: (layer: unknown) => boolean): Promise<PageRead> {
  const page = await pdf.getPage(number)
  const operators = await page.getOperatorList()
  const fonts = new Map<string, Font>()
  for (const { name, given } of operatorsOf(operators, names)) {
    for (const font of fontsNamedIn(name, given))
      if (!fonts.has(font)) fonts.set(font, await new Promise((resolve) => page.commonObjs.get(font, resolve)))
  }
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { runs, pictures } = runsOf(operatorsOf(operators, names), names, {
    matrix: matrixFrom(transform),
    width,
    height,
    fontOf: (name) => fonts.get(name) ?? null,
    isShown,
  })
  page.cleanup()
  const lines = linesOf(runs.filter(({ unseen }) => unseen === null))
  return { lines, height, hidden: hiddenIn(runs), isPicture: lines.length === 0 && pictures.some((box) => isLarge(box, width, height)) }
}

function fontsNamedIn(operator: string, given: readonly unknown[]): string[] {
  if (operator === 'setFont') return [given[0] as string]
  if (operator !== 'setGState') return []
  return (given[0] as [string, [string]][]).filter(([key]) => key === 'Font').map(([, [name]]) => name)
}

function hiddenIn(runs: readonly Run[]): Hidden[] {
  const reasons = [...new Set(runs.flatMap(({ unseen }) => (unseen === null ? [] : [unseen])))]
  return reasons.map((what) => ({
    what,
    words: linesOf(runs.filter(({ unseen }) => unseen === what))
      .map(({ text }) => text)
      .join(' '),
  }))
}

const isLarge = ([left, top, right, bottom]: Box, width: number, height: number): boolean =>
  (right - left) * (bottom - top) > width * height * 0.2

function notesOn(pages: readonly PageRead[], text: string): string[] {
  const pictures = pages.filter(({ isPicture }) => isPicture).length
  const strange = text.match(/[\p{Co}\uFFFD]/gu)?.length ?? 0
  return [
    ...(pictures === 0
      ? []
      : [
          pictures === 1
            ? 'One page is a picture, and no text in it can be read.'
            : `${pictures} pages are pictures, and no text in them can be read.`,
        ]),
    ...(strange > text.length / 50 ? ['The PDF does not tell what some of its letters are: look whether the text makes sense.'] : []),
  ]
}
