import { join } from 'node:path'
import type { Kysely, Migration } from 'kysely'
import { AppError } from '../errors.ts'
import { type AgreementStore, agreementStore } from './agreements.ts'
import { type AnswerStore, answerStore } from './answers.ts'
import type { ConversationStore } from './conversation-types.ts'
import { conversationStore } from './conversations.ts'
import { type CountStore, countStore } from './counts.ts'
import { type DocumentStore, documentStore } from './documents.ts'
import type { DraftLog } from './draft-types.ts'
import { draftLog } from './drafts.ts'
import { type EvidenceRequestStore, evidenceRequestStore } from './evidence-requests.ts'
import { isUnreachable } from './faults.ts'
import { type GoalStore, goalStore } from './goals.ts'
import { type HandoverStore, handoverStore } from './handovers.ts'
import { type HoldStore, holdStore } from './holds.ts'
import { type ItemStore, itemStore } from './items.ts'
import { type JottingStore, jottingStore } from './jottings.ts'
import { type KeptWordingStore, keptWordingStore } from './kept-wordings.ts'
import { type MaterialStore, materialStore } from './materials.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { type QueueStore, queueStore } from './queue.ts'
import { type RosterStore, rosterStore } from './roster.ts'
import { type SchoolSettingStore, schoolSettingStore } from './school-settings.ts'
import { type SendingStore, sendingStore } from './sendings.ts'
import { type SharedReading, sharedReading } from './shared-reading.ts'
import { type ShareStore, shareStore } from './shares.ts'
import { openSqlite } from './sqlite.ts'
import type { StoreKind } from './store-kind.ts'
import type { Tables } from './tables.ts'
import { type TalkStore, talkStore } from './talks.ts'
import { type TeacherStore, teacherStore } from './teachers.ts'

/** Everything that is kept, in one database. Every read of content names its owner; another's and an absent one are the same. */
export type Store = {
  /** For better-auth, which keeps its own tables. Every parameter is made bindable on the way. */
  db: Kysely<Tables>
  kind: StoreKind
  drafts: DraftLog
  items: ItemStore
  conversations: ConversationStore
  materials: MaterialStore
  teachers: TeacherStore
  talks: TalkStore
  keptWordings: KeptWordingStore
  roster: RosterStore
  sendings: SendingStore
  documents: DocumentStore
  agreements: AgreementStore
  goals: GoalStore
  shares: ShareStore
  sharedReading: SharedReading
  answers: AnswerStore
  evidenceRequests: EvidenceRequestStore
  handovers: HandoverStore
  jottings: JottingStore
  schoolSettings: SchoolSettingStore
  holds: HoldStore
  queue: QueueStore
  counts: CountStore
  close(): Promise<void>
}

export type StoreOptions = {
  /** Of others that keep tables in the same database; names sort after those that ran before, whoever's they are. Each runs inside the transaction it is handed. */
  migrations?: (kind: StoreKind) => Record<string, Migration>
  /** Told of a lost connection and the like, which is mended by itself. */
  onFault?: (cause: unknown) => void
}

type Where = { dataDir: string; databaseUrl: string | null }

/** The database as it is, its tables left as they are. @throws AppError when it can’t be opened */
export async function openDatabase(
  { dataDir, databaseUrl }: Where,
  onFault: (cause: unknown) => void = () => {},
): Promise<{ db: Kysely<Tables>; kind: StoreKind }> {
  if (databaseUrl !== null) return { db: openPostgres(databaseUrl, onFault), kind: 'postgres' }
  const path = databaseFile(dataDir)
  const db = await openSqlite(path).catch((cause) => {
    throw asOpening('sqlite', path, cause)
  })
  return { db, kind: 'sqlite' }
}

/** Where the embedded database is kept. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'store.db')

/**
 * Opens the store and brings its tables up to date: PostgreSQL where `databaseUrl` is set, else the file store.db in the data folder.
 * @throws AppError, in words for whoever starts the app, when the database can't be reached, read or brought up to date
 */
export async function openStore(where: Where, { migrations = () => ({}), onFault = () => {} }: StoreOptions = {}): Promise<Store> {
  const { db, kind } = await openDatabase(where, onFault)
  try {
    return await storeOver(db, kind, migrations(kind))
  } catch (cause) {
    await db.destroy()
    throw asOpening(kind, databaseFile(where.dataDir), cause)
  }
}

/** The store over an open database, its tables brought up to date. */
export async function storeOver(db: Kysely<Tables>, kind: StoreKind, migrations: Record<string, Migration> = {}): Promise<Store> {
  await migrate(db, migrations)
  return {
    db,
    kind,
    drafts: draftLog(db, kind),
    items: itemStore(db, kind),
    conversations: conversationStore(db),
    materials: materialStore(db, kind),
    teachers: teacherStore(db, kind),
    talks: talkStore(db),
    keptWordings: keptWordingStore(db),
    roster: rosterStore(db),
    sendings: sendingStore(db),
    documents: documentStore(db, kind),
    agreements: agreementStore(db, kind),
    goals: goalStore(db, kind),
    shares: shareStore(db, kind),
    sharedReading: sharedReading(db),
    answers: answerStore(db, kind),
    evidenceRequests: evidenceRequestStore(db, kind),
    handovers: handoverStore(db, kind),
    jottings: jottingStore(db),
    schoolSettings: schoolSettingStore(db),
    holds: holdStore(db),
    queue: queueStore(db),
    counts: countStore(db),
    close: () => db.destroy(),
  }
}

/** What is out of reach at the start is to be mended by whoever starts the app, not waited for. */
export const asOpening = (kind: StoreKind, path: string, cause: unknown): unknown =>
  cause instanceof AppError && !isUnreachable(cause) ? cause : cannotOpen(kind, path, cause)

/** The cause says more, and goes to the log only: an address may hold a password. */
const cannotOpen = (kind: StoreKind, path: string, cause: unknown): AppError =>
  kind === 'sqlite'
    ? new AppError(
        'store.unreadable',
        500,
        `The database ${path} can’t be opened.`,
        'Check that the folder can be written and the disk has room; where the file is damaged, put a backup in its place.',
        { cause },
      )
    : new AppError(
        'store.unreachable',
        500,
        'The PostgreSQL database can’t be used.',
        'Check that it runs, that DATABASE_URL names it, and that its user may make tables.',
        { cause },
      )
