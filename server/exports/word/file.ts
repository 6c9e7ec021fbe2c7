import { AlignmentType, Document, Footer, Header, type ISectionOptions, Packer, PageNumber, Paragraph, SectionType, TextRun } from 'docx'
import { printable } from '../printable.ts'
import type { Page } from './blocks.ts'
import { marginsOf, type Paper, roomForRunningLines, sizeOf } from './paper.ts'
import { characterStyles, childrenOf, face, inks, runs, stylesOf } from './write.ts'

/** One part of a file; a running one goes over as many pages as it needs, with its title and page numbers. */
export type Part = { page: Page; running: boolean }

const twips = (points: number): number => Math.round(points * 20)

/** A Word file of these parts, each on a new page. Holds no name of a person's account or of a machine. */
export async function wordFile(parts: Part[], title: string, paper: Paper = 'letter'): Promise<Uint8Array> {
  const document = new Document({
    title: printable(title),
    creator: 'Thinking Partner',
    lastModifiedBy: 'Thinking Partner',
    // Of Word 2013 and later: without it Word opens the file in its compatibility mode.
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: face.sans, size: 20, color: inks.ink, language: { value: 'en-US' } } } },
      paragraphStyles: [
        { id: 'Normal', name: 'Normal', quickFormat: true },
        runningLine,
        ...parts.flatMap(({ page }) => stylesOf(page)).filter(isFirst),
      ],
      characterStyles,
    },
    sections: parts.map((part) => section(part, title, paper)),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const isFirst = ({ id }: { id: string }, index: number, all: { id: string }[]): boolean =>
  all.findIndex((other) => other.id === id) === index

function section({ page, running }: Part, title: string, paper: Paper): ISectionOptions {
  const { width, height } = sizeOf(paper)
  const { top, bottom, side } = marginsOf(paper)
  const more = running ? roomForRunningLines : 0
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      // The first page has its title already.
      titlePage: running,
      page: {
        size: { width: twips(width), height: twips(height) },
        margin: {
          top: twips(top + more),
          bottom: twips(bottom + more),
          left: twips(side),
          right: twips(side),
          header: twips(30),
          footer: twips(28),
        },
      },
    },
    ...(running && {
      headers: { default: new Header({ children: [runningTitle(title)] }) },
      footers: { default: pageNumber(), first: pageNumber() },
    }),
    children: childrenOf(page),
  }
}

const runningLine = { id: 'RunningLine', name: 'Running line', basedOn: 'Normal', run: { font: face.sans, size: 17, color: inks.quiet } }

const runningTitle = (title: string): Paragraph => new Paragraph({ style: runningLine.id, children: runs(title) })

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: runningLine.id,
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  })
