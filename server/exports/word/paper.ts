/** The two papers of the world's schools, in points. */
const papers = { letter: { width: 612, height: 792 }, a4: { width: 595.3, height: 841.9 } }
export type Paper = keyof typeof papers

export const sizeOf = (paper: Paper) => papers[paper]

const top = 44
const bottom = 40
const leastSide = 51

/** What both papers have room for, so that a page that fits one fits the other: the width of A4 and the height of Letter. */
export const sharedWidth = Math.min(papers.letter.width, papers.a4.width) - 2 * leastSide

// Where a part ends, the file has an empty paragraph.
const endOfPart = 18

export const sharedHeight = Math.min(papers.letter.height, papers.a4.height) - top - bottom - endOfPart

/** A part that runs over pages has a line above and a line below each. */
export const roomForRunningLines = 12

/** The room on each page of such a part. */
export const runningHeight = sharedHeight + endOfPart - 2 * roomForRunningLines

/** In points; the sides leave the same width on either paper. */
export const marginsOf = (paper: Paper) => ({ top, bottom, side: (papers[paper].width - sharedWidth) / 2 })
