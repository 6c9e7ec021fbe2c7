import type { KeptPassage, OwnDocument, SharedWith } from '../domain/own-document.ts'
import type { FoundPassage } from '../domain/passage.ts'
import { AppError, notFound, unexpected } from '../errors.ts'
import type { SearchOptions } from '../knowledge/knowledge.ts'
import type { Query } from '../knowledge/query.ts'
import type { DocumentText, NewText } from '../store/documents.ts'
import type { Idempotency } from '../store/idempotency.ts'
import type { Store } from '../store/store.ts'
import type { Cut } from './cut.ts'
import { hubsIn, passagesFor } from './index-document.ts'

export type Dependencies = {
  store: Pick<Store, 'documents'>
  knowledge: {
    embed(texts: readonly string[]): Promise<Float32Array[]>
    search(query: Query, options?: SearchOptions): Promise<FoundPassage[]>
    follow(): Promise<void>
  }
  cut: Cut
  /** Unlike questions, to find out what comes up whatever is asked. */
  probes: () => readonly string[]
  newId: () => string
  now: () => Date
  onFault: (cause: unknown) => void
}

export type Library = ReturnType<typeof createLibrary>

/** Documents of one person: more is a mistake, or no longer a shelf. */
const mostDocuments = 500

/** What a process that is no more had begun is found so often. */
const tendEveryMs = 60_000

/**
 * People's own documents: taken in at once, indexed in the background one after the other, found by those who may see them. What was being
 * indexed when a process ended is taken up again.
 */
export function createLibrary({ store: { documents }, knowledge, cut, probes, newId, now, onFault }: Dependencies) {
  const closing = new AbortController()
  /** What is waiting or being indexed here. */
  const waiting = new Set<string>()
  let last: Promise<void> = Promise.resolve()

  function indexSoon(ownerId: string, id: string): void {
    if (closing.signal.aborted || waiting.has(id)) return
    waiting.add(id)
    last = last.then(async () => {
      // What is changed from now on is another text, and waits for a turn of its own.
      waiting.delete(id)
      await index(ownerId, id).catch((cause: unknown) => {
        if (!closing.signal.aborted) onFault(cause)
      })
    })
  }

  async function index(ownerId: string, id: string): Promise<void> {
    const document = await documents.toIndex(id)
    if (document?.state !== 'indexing' || closing.signal.aborted) return
    const { title, text, notes, updatedAt } = document
    try {
      const { passages, note } = await passagesFor({ id, title, text }, document.passages, {
        ...{ cut, embed: knowledge.embed, signal: closing.signal },
        onProgress: (done, total) => documents.progress(id, updatedAt, done, total),
      })
      if (!(await documents.putPassages(id, updatedAt, passages, withNote(notes, note)))) return
    } catch (cause) {
      const { message, status } = unexpected(cause)
      const why = status < 500 ? `It can’t be searched: ${message}` : 'It can’t be searched: something went wrong on our side.'
      if (!closing.signal.aborted) await documents.failed(id, updatedAt, withNote(notes, why))
      if (status >= 500) throw cause
      return
    }
    const search = (theirs: string) => {
      closing.signal.throwIfAborted()
      return knowledge.search({ theirs, leave: null }, { viewerId: ownerId, limit: 5 })
    }
    // Only now it is ready: what is ended before this is probed by whoever takes it up.
    await documents.flag(id, updatedAt, await hubsIn({ documentId: id, probes: probes(), search }))
  }

  async function tend(): Promise<void> {
    for (const { id, ownerId } of await documents.unfinished()) indexSoon(ownerId, id)
    // What was removed, here or elsewhere, is not to stay in files of either.
    await knowledge.follow()
    await documents.forget()
  }
  const tending = setInterval(() => void tend().catch(onFault), tendEveryMs).unref()

  return {
    /** Answers with its id; the same key adds nothing twice. @throws 409 where there are too many; 422 when the key was used for something else */
    async add(ownerId: string, text: DocumentText, sharedWith: SharedWith, idempotency: Idempotency | null = null): Promise<string> {
      const own = (await documents.list(ownerId)).filter((document) => document.ownerId === ownerId)
      if (own.length >= mostDocuments) throw tooMany()
      const id = await documents.add({ id: newId(), ownerId, sharedWith, ...text }, now().toISOString(), idempotency)
      indexSoon(ownerId, id)
      return id
    },

    /** @throws 404 */
    async replace(ownerId: string, id: string, text: NewText): Promise<void> {
      await documents.replace(ownerId, id, text, now().toISOString())
      indexSoon(ownerId, id)
    },

    /** Renames it, or says who finds it, from the next search on. @throws 404 */
    async change(ownerId: string, id: string, change: Parameters<typeof documents.change>[2]): Promise<void> {
      await documents.change(ownerId, id, change)
      if (change.title !== undefined) indexSoon(ownerId, id)
    },

    /** Without trace: when this returns, no file here says its words any more. @throws 404 */
    async remove(ownerId: string, id: string): Promise<void> {
      await documents.remove(ownerId, id)
      await knowledge.follow()
    },

    /** What this person may see, the newest first. */
    list: (viewerId: string): Promise<OwnDocument[]> => documents.list(viewerId),

    /** @throws 404 where it is not there, or not for this person to see */
    async read(viewerId: string, id: string): Promise<{ document: OwnDocument; passages: KeptPassage[] }> {
      const found = await documents.find(viewerId, id)
      if (!found) throw notFound('document')
      return found
    },

    /** Takes up what a process that is no more had begun, now and every minute. */
    tend,

    /** Resolves when nothing waits to be indexed here. */
    idle: (): Promise<void> => last,

    async close(): Promise<void> {
      clearInterval(tending)
      closing.abort(new Error('Thinking Partner is closing.'))
      await last
    },
  }
}

const withNote = (notes: string[], note: string | null): string[] => (note === null || notes.includes(note) ? notes : [...notes, note])

const tooMany = () =>
  new AppError(
    'document.too_many',
    409,
    `You have added ${mostDocuments} documents, which is as many as are kept for one person.`,
    'Remove one that you no longer need, then add this one.',
  )
