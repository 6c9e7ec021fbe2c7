import type { KeptPassage, OwnDocument, SharedWith } from '../domain/own-document.ts'
import type { FoundPassage } from '../domain/passage.ts'
import { AppError, notFound } from '../errors.ts'
import type { SearchOptions } from '../knowledge/knowledge.ts'
import type { Query } from '../knowledge/query.ts'
import type { DocumentText, NewText } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { hubsIn, passagesFor } from './index-document.ts'

export type Dependencies = {
  store: Pick<Store, 'documents'>
  knowledge: {
    embed(texts: readonly string[]): Promise<Float32Array[]>
    search(query: Query, options?: SearchOptions): Promise<FoundPassage[]>
  }
  /** Unlike questions, to find out what comes up whatever is asked. */
  probes: () => readonly string[]
  newId: () => string
  now: () => Date
  onFault: (cause: unknown) => void
}

export type Library = ReturnType<typeof createLibrary>

/** Documents of one person: more is a mistake, or no longer a shelf. */
const mostDocuments = 500

/** What was begun so long ago by a process that is no more is begun again, in milliseconds. */
const abandonedAfterMs = 60_000

/**
 * People's own documents: taken in at once, indexed in the background one after the other, found by those who may see them. What was being
 * indexed when a process ended is taken up again.
 */
export function createLibrary({ store: { documents }, knowledge, probes, newId, now, onFault }: Dependencies) {
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
    if (!document || closing.signal.aborted) return
    const { updatedAt, passages: before, ...words } = document
    let made: KeptPassage[]
    try {
      made = await passagesFor({ id, ...words }, before, {
        embed: knowledge.embed,
        onProgress: (done, total) => documents.progress(id, updatedAt, done, total),
        signal: closing.signal,
      })
    } catch (cause) {
      if (!closing.signal.aborted) await documents.failed(id, updatedAt)
      throw cause
    }
    if (!(await documents.putPassages(id, updatedAt, made))) return
    const search = (theirs: string) => {
      closing.signal.throwIfAborted()
      return knowledge.search({ theirs, leave: null }, { viewerId: ownerId, limit: 5 })
    }
    await documents.flag(id, await hubsIn({ documentId: id, probes: probes(), search }))
  }

  return {
    /** @throws 409 where there are too many */
    async add(ownerId: string, text: DocumentText, sharedWith: SharedWith): Promise<string> {
      const own = (await documents.list(ownerId)).filter((document) => document.ownerId === ownerId)
      if (own.length >= mostDocuments) throw tooMany()
      const id = newId()
      await documents.add({ id, ownerId, sharedWith, ...text }, now().toISOString())
      indexSoon(ownerId, id)
      return id
    },

    /** @throws 404 */
    async replace(ownerId: string, id: string, text: NewText): Promise<void> {
      await documents.replace(ownerId, id, text, now().toISOString())
      indexSoon(ownerId, id)
    },

    change: documents.change,
    remove: documents.remove,

    /** What this person may see, the newest first. */
    list: (viewerId: string): Promise<OwnDocument[]> => documents.list(viewerId),

    /** @throws 404 where it is not there, or not for this person to see */
    async read(viewerId: string, id: string): Promise<{ document: OwnDocument; passages: KeptPassage[] }> {
      const found = await documents.find(viewerId, id)
      if (!found) throw notFound('document')
      return found
    },

    /** Takes up what a process that is no more had begun. */
    async tend(): Promise<void> {
      const before = new Date(now().getTime() - abandonedAfterMs).toISOString()
      for (const { id, ownerId } of await documents.unfinished(before)) indexSoon(ownerId, id)
    },

    /** Resolves when nothing waits to be indexed here. */
    idle: (): Promise<void> => last,

    async close(): Promise<void> {
      closing.abort(new Error('Thinking Partner is closing.'))
      await last
    },
  }
}

const tooMany = () =>
  new AppError(
    'document.too_many',
    409,
    `You have added ${mostDocuments} documents, which is as many as are kept for one person.`,
    'Remove one that you no longer need, then add this one.',
  )
