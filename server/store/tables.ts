import type { Message } from '../domain/conversation.ts'
import type { Composing } from '../domain/draft.ts'
import type { ItemState } from '../domain/draft-item.ts'
import type { Material } from '../domain/material.ts'
import type { DocumentKind, OwnDocument, SharedWith } from '../domain/own-document.ts'
import type { Decision } from '../domain/review.ts'
import type { RosterRole } from '../domain/roster.ts'

/**
 * The tables as they are on both databases: times are UTC ISO text, JSON is text, booleans are 0 and 1, ids are UUID text.
 * `folded` columns hold the searchable form of a text (see fold.ts). better-auth's own tables are not among them.
 */
export type Tables = {
  /** A teacher whom a coach works with; `owner_id` is the coach. */
  teacher: {
    id: string
    owner_id: string
    name: string
    folded: string
    created_at: string
    /** The account of this teacher; null while there is none. */
    user_id: string | null
    /** JSON: string[]; null as long as nothing was said, here and below. */
    subjects: string | null
    grades: string | null
    /** Whether this coach evaluates the teacher besides; null while it was not asked. */
    also_evaluates: number | null
    /** When either of them ended it, and who did; null while they work together. */
    ended_at: string | null
    ended_by: 'coach' | 'teacher' | null
  }
  /** What a principal hears, and whatever else the two agreed on. Changed words are accepted anew, by both. */
  agreement: {
    teacher_id: string
    owner_id: string
    words: string
    /** Null, both: the words are those that were proposed. */
    changed_by: 'coach' | 'teacher' | null
    changed_at: string | null
    coach_accepted_at: string | null
    teacher_accepted_at: string | null
  }
  teacher_goal: {
    id: string
    owner_id: string
    teacher_id: string
    text: string
    set_by: 'coach' | 'teacher'
    set_at: string
    ended_at: string | null
  }
  /** An item of a draft that its teacher may read while it is approved. `item_id` is empty for the evidence sheet. Taken back: no row. */
  share: {
    draft_id: string
    item_id: string
    owner_id: string
    teacher_id: string
    shared_at: string
    read_at: string | null
    /** The teacher marked it to keep. */
    is_kept: number
    /** The revision that was read when the work ended: no later one is. Null while it goes on, and for the sheet. */
    last_revision: number | null
  }
  /** What a teacher says to something shared; `owner_id` is the teacher's account, and `teacher_id` the coach's row of that teacher. */
  answer: {
    id: string
    owner_id: string
    draft_id: string
    item_id: string
    teacher_id: string
    text: string
    answered_at: string
    /** When the coach had seen it. */
    seen_at: string | null
  }
  /** A teacher asks for the evidence of a conversation. */
  evidence_request: {
    conversation_id: string
    owner_id: string
    teacher_id: string
    asked_at: string
    answered_at: string | null
    answer: 'shared' | 'talk-first' | null
  }
  /** A coach's own notes on a conversation: nobody else's, and nothing is made of them. */
  jotting: { conversation_id: string; owner_id: string; text: string; saved_at: string }
  /** A coach hands the work with a teacher to another coach, who may read what was shared once the teacher consents. */
  handover: {
    id: string
    owner_id: string
    teacher_id: string
    to_user_id: string
    asked_at: string
    answered_at: string | null
    answer: 'consented' | 'declined' | 'withdrawn' | null
    /** The next coach's row of the same teacher, once the teacher has consented. */
    next_teacher_id: string | null
  }
  /** `value` is JSON: see domain/school.ts. */
  school_setting: { name: string; value: string; changed_by: string; changed_at: string }
  conversation: {
    id: string
    owner_id: string
    title: string
    folded: string
    teacher_id: string | null
    /** JSON: what was said beside what was brought. */
    about: string
    created_at: string
    updated_at: string
  }
  material: {
    id: string
    owner_id: string
    conversation_id: string
    kind: Material['kind']
    text: string
    folded: string
    /** How often the coach has corrected what was read in it. */
    corrections: number
    /** JSON: PlanCorrection[]; null for what is no lesson plan, and for one that is as it was read. */
    plan_corrections: string | null
    created_at: string
  }
  evidence: {
    id: string
    owner_id: string
    material_id: string
    /** The number in its label: 12 is E12. */
    number: number
    /** JSON: a StoredEvidence without `id`, `label` and `dropped`. */
    evidence: string
    dropped: number
  }
  draft: {
    id: string
    owner_id: string
    conversation_id: string
    material_id: string
    coaching_model: string
    /** JSON: a PlanRequest without its notes, which are the material's text. */
    request: string
    /** The plan whose approved items take their place in this one. */
    kept_from: string | null
    composing: Composing
    /** The run that writes it, or wrote it last, and until when that is taken to be alive: null when none writes. */
    holder: string | null
    lease_until: string | null
    /** The seq of its last event. */
    last_seq: number
    /** JSON: what is now to be said about the whole. */
    findings: string
    /** JSON: passages that came after its stream. */
    passages: string
    /** `material.corrections` when it was begun. */
    corrections: number
    created_at: string
  }
  draft_event: { draft_id: string; owner_id: string; seq: number; event: string }
  draft_item: {
    id: string
    draft_id: string
    owner_id: string
    position: number
    revision: number
    state: ItemState
    /** JSON: the item in its current revision. */
    item: string
    folded: string
  }
  /** The words of every revision there ever was. */
  item_revision: { draft_id: string; owner_id: string; item_id: string; revision: number; text: string }
  decision: {
    draft_id: string
    owner_id: string
    /** Counts from 1 within the draft. */
    seq: number
    item_id: string
    revision: number
    decision: Decision['decision']
    text: string | null
    reason: string | null
    decided_at: string
  }
  message: {
    id: string
    owner_id: string
    conversation_id: string
    seq: number
    author: Message['author']
    text: string
    folded: string
    material_id: string | null
    draft_id: string | null
    show: Message['show']
    /** JSON: what was changed in answer to it, so that it can be undone; null where nothing was. */
    changes: string | null
    created_at: string
  }
  talk: {
    conversation_id: string
    owner_id: string
    her_words: string
    her_choice: string
    held: string
    promised: string
    saved_at: string
  }
  /** `words_hash` is the SHA-256 of the words, as hex. */
  kept_wording: { owner_id: string; rule: string; words_hash: string; words: string; kept_at: string }
  roster_person: { id: string; owner_id: string; position: number; name: string; role: RosterRole }
  /** `llm` is the name of the language model, here and below. */
  seen_sending: { owner_id: string; origin: string; llm: string; seen_at: string }
  /** `messages` is JSON. */
  sent: {
    id: string
    owner_id: string
    conversation_id: string
    what: string
    origin: string
    llm: string
    messages: string
    sent_at: string
  }
  document: {
    id: string
    owner_id: string
    title: string
    /** Null: it was pasted. */
    file_name: string | null
    kind: DocumentKind
    shared_with: SharedWith
    state: OwnDocument['state']
    /** What was read of it. Its passages are of the text before as long as it is being indexed. */
    text: string
    /** JSON, both. */
    hidden: string
    notes: string
    /** Counts every change of what can be found in it, or by whom. */
    version: number
    done: number
    total: number
    updated_at: string
  }
  document_passage: {
    document_id: string
    owner_id: string
    position: number
    key: string
    heading: string
    text: string
    /** Of what its vector was made from. */
    hash: string
    /** As vectors.ts packs it. */
    vector: string
    is_flagged: number
  }
  tokens_used: {
    id: string
    owner_id: string
    what: string
    llm: string
    input: number
    output: number
    is_estimate: number
    used_at: string
  }
  /** Who did what, in the order in which it was written: see server/audit/. No row is ever changed. */
  audit_entry: {
    seq: number
    at: string
    actor_id: string | null
    action: string
    thing: string
    thing_id: string | null
    count: number | null
    outcome: 'done' | 'unknown'
    /** The hash of the entry before. */
    previous: string
    hash: string
  }
  /** One row: what the chain of entries begins after and ends with. */
  audit_head: { one: number; first_seq: number; first_previous: string; seq: number; hash: string; seal: string }
  /** What is about to be done, until it is in the chain or nothing came of it. */
  audit_begun: {
    id: string
    at: string
    actor_id: string | null
    action: string
    thing: string
    thing_id: string | null
    count: number | null
    seal: string
  }
  idempotency_key: { owner_id: string; key: string; fingerprint: string; outcome: string; created_at: string }
  /** `kind` is a RetentionKind (domain/retention-kinds.ts); one that is not here has the period it comes with. */
  retention_period: { kind: string; months: number; changed_by: string; changed_at: string }
  /** A day on which what is due was looked at, and when on that day. `day` is a date in UTC. */
  retention_run: { day: string; at: string }
  /** Somebody of whom nothing may be deleted; whether that person is told. */
  legal_hold: { user_id: string; reason: string; tells: number; set_by: string; set_at: string }
  /** Rows are gone, and files may still hold them. With a person whose account went: something that was under way may have written since. */
  erasure: { id: string; user_id: string | null; asked_at: string }
}
