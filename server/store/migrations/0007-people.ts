import { type Kysely, type Migration, sql } from 'kysely'
import { index, oneOf, ownedBy, table } from './shapes.ts'

const isFlag = (column: string) => sql<boolean>`${sql.ref(column)} in (0, 1)`

/** Coaches and teachers: who works with whom, what they agreed on, what is shared, and what comes back. */
export const people: Migration = {
  async up(db: Kysely<unknown>) {
    // One at a time: the embedded database adds one column in a statement.
    const teacher = (column: string, type: 'text' | 'integer') => db.schema.alterTable('teacher').addColumn(column, type).execute()
    await teacher('user_id', 'text')
    await teacher('subjects', 'text')
    await teacher('grades', 'text')
    await teacher('also_evaluates', 'integer')
    await teacher('ended_at', 'text')
    await teacher('ended_by', 'text')
    await index(db, 'teacher', ['user_id'])

    await table(db, 'agreement')
      .addColumn('teacher_id', 'text', (column) => column.primaryKey())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.check(oneOf('changed_by', ['coach', 'teacher'])))
      .addColumn('changed_at', 'text')
      .addColumn('coach_accepted_at', 'text')
      .addColumn('teacher_accepted_at', 'text')
      .$call(ownedBy('agreement', 'teacher'))
      .execute()

    await table(db, 'teacher_goal')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('teacher_id', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('set_by', 'text', (column) => column.notNull().check(oneOf('set_by', ['coach', 'teacher'])))
      .addColumn('set_at', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'text')
      .$call(ownedBy('teacher_goal', 'teacher'))
      .execute()
    await index(db, 'teacher_goal', ['teacher_id'])

    await table(db, 'share')
      .addColumn('draft_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('teacher_id', 'text', (column) => column.notNull())
      .addColumn('shared_at', 'text', (column) => column.notNull())
      .addColumn('read_at', 'text')
      .addColumn('is_kept', 'integer', (column) => column.notNull().check(isFlag('is_kept')))
      .addColumn('last_revision', 'integer')
      .addPrimaryKeyConstraint('share_key', ['draft_id', 'item_id'])
      .$call(ownedBy('share', 'draft'))
      .$call(ownedBy('share', 'teacher'))
      .execute()
    await index(db, 'share', ['teacher_id'])

    // Its owner is the teacher, whose words these are.
    await table(db, 'answer')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('draft_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text', (column) => column.notNull())
      .addColumn('teacher_id', 'text', (column) => column.notNull().references('teacher.id'))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text')
      .execute()
    await index(db, 'answer', ['draft_id'])
    await index(db, 'answer', ['teacher_id'])

    await table(db, 'evidence_request')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('teacher_id', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'text')
      .addColumn('answer', 'text', (column) => column.check(oneOf('answer', ['shared', 'talk-first'])))
      .$call(ownedBy('evidence_request', 'conversation'))
      .$call(ownedBy('evidence_request', 'teacher'))
      .execute()

    await table(db, 'jotting')
      .addColumn('conversation_id', 'text', (column) => column.primaryKey())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .$call(ownedBy('jotting', 'conversation'))
      .execute()

    await table(db, 'handover')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('teacher_id', 'text', (column) => column.notNull())
      .addColumn('to_user_id', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('answered_at', 'text')
      .addColumn('answer', 'text', (column) => column.check(oneOf('answer', ['consented', 'declined', 'withdrawn'])))
      .addColumn('next_teacher_id', 'text', (column) => column.references('teacher.id'))
      .$call(ownedBy('handover', 'teacher'))
      .execute()
    await index(db, 'handover', ['teacher_id'])
    await index(db, 'handover', ['to_user_id'])

    await db.schema
      .createTable('school_setting')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'text', (column) => column.notNull())
      .execute()
  },
}
