/** A vocabulary entry: the piece of text (a leading "▁" stands for the space before a word) and its log probability. */
export type VocabularyEntry = readonly [piece: string, score: number]

/** Cuts text into the pieces that the sentence encoder knows. */
export type Tokenizer = {
  /** The ids of the text's pieces, in order. Never throws; an empty or blank text has none. */
  encode(text: string): number[]
  count(text: string): number
}

/** The one way a text is made ready for the encoder: any run of white space is one space, none at the ends. It changes the vectors. */
export const cleaned = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Stands for whatever the vocabulary has no piece for; several in a row count as one. */
const UNKNOWN = 0
/** The ids below are markers for training, never the text's own. */
const FIRST_PIECE = 6
const SPACE = '▁'

/**
 * SentencePiece's unigram tokenizer: of all ways to cut the text into pieces of the vocabulary, the most probable one (Kudo 2018,
 * "Subword Regularization"), found by Viterbi's algorithm in time linear in the length. The ids must equal those of the encoder's own
 * runner, so its ways are kept: unknown characters cost nothing, of equally probable ways the one found last (the shorter last piece)
 * wins, and a score of 0 counts as "not reached yet".
 */
export function createTokenizer(vocabulary: readonly VocabularyEntry[]): Tokenizer {
  const root = treeOf(vocabulary)

  function encode(text: string): number[] {
    const normal = cleaned(text).normalize('NFKC')
    return normal === '' ? [] : trace(bestCuts(SPACE + normal.replaceAll(' ', SPACE)))
  }

  /** For each position, the id of the last piece on the best way there. */
  function bestCuts(text: string): Uint16Array {
    const score = new Float64Array(text.length + 1)
    const lastPiece = new Uint16Array(text.length + 1)
    const offer = (end: number, total: number, id: number) => {
      const best = score[end] ?? 0
      if (best !== 0 && total < best) return
      score[end] = total
      lastPiece[end] = id
    }
    for (let start = 0; start < text.length; start++) {
      const before = score[start] ?? 0
      let known = false
      let node = root.next.get(text.charCodeAt(start))
      for (let end = start + 1; node; end++) {
        const { id, next } = node
        if (id !== UNKNOWN) {
          known = true
          offer(end, before + (vocabulary[id]?.[1] ?? 0), id)
        }
        node = next.get(text.charCodeAt(end))
      }
      if (!known) offer(start + 1, before, UNKNOWN)
    }
    return lastPiece
  }

  /** Walks the best way back from the end. */
  function trace(lastPiece: Uint16Array): number[] {
    const ids: number[] = []
    for (let end = lastPiece.length - 1; end > 0; ) {
      const id = lastPiece[end] ?? UNKNOWN
      if (id !== UNKNOWN || ids.at(-1) !== UNKNOWN) ids.push(id)
      end -= id === UNKNOWN ? 1 : (vocabulary[id]?.[0].length ?? 1)
    }
    return ids.reverse()
  }

  return { encode, count: (text) => encode(text).length }
}

/** A beginning of pieces: with its id where it is a whole one, else UNKNOWN, and what it goes on with, by code unit. */
type Beginning = { id: number; next: Map<number, Beginning> }

/** Every beginning of every piece, so that a search knows when to stop. */
function treeOf(vocabulary: readonly VocabularyEntry[]): Beginning {
  const root: Beginning = { id: UNKNOWN, next: new Map() }
  for (const [offset, [piece]] of vocabulary.slice(FIRST_PIECE).entries()) {
    let node = root
    for (let at = 0; at < piece.length; at++) {
      const longer = node.next.get(piece.charCodeAt(at)) ?? { id: UNKNOWN, next: new Map() }
      node.next.set(piece.charCodeAt(at), longer)
      node = longer
    }
    node.id = FIRST_PIECE + offset
  }
  return root
}
