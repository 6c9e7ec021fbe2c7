import { type ReactNode, useState } from 'react'
import { placeInForm } from '../../../../server/domain/place-of-item.ts'
import type { DraftSoFar, Item } from '../../../requests/draft-so-far.ts'
import { useKept } from '../../../requests/kept.ts'
import { kindOf, wordsOf } from '../../../shared/kind-words.ts'
import { makePanelHandle } from '../../../ui/panel.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { cardId, onceShown } from '../lead-to.ts'
import type { Lighting } from '../lighting.ts'
import { ShareLine } from '../sharing/share-line.tsx'
import { blockOf } from './blocks.ts'
import { CardActions } from './card-actions.tsx'
import { ForTheRoom } from './for-the-room.tsx'
import { type Editing, ItemEditor } from './item-editor.tsx'
import { ItemFindings } from './item-findings.tsx'
import { RejectedLine } from './rejected-line.tsx'
import { StandsOn } from './stands-on.tsx'
import { useCard } from './use-card.ts'
import { WhyThisOne } from './why-this-one.tsx'

function asEditing(kept: unknown): Editing | null {
  const { revision, text } = (kept ?? {}) as Partial<Editing>
  return typeof revision === 'number' && typeof text === 'string' ? { revision, text } : null
}

const looks = {
  waiting: 'bg-sheet px-4 py-4 shadow-card wide:px-6 wide:py-5',
  approved: 'px-4 py-4 ring-1 ring-rule ring-inset wide:px-6 wide:py-5',
  rejected: 'px-4 py-1 wide:px-6 print:hidden',
}

const focusSoon = (id: string) => onceShown(() => document.getElementById(id)?.focus())

type ItemCardProps = {
  item: Item
  draft: DraftSoFar
  dropped: ReadonlySet<string>
  lighting: Lighting
  onShowNotes: () => void
  /** What moves it, where it can be moved. */
  tools: ReactNode
}

/** One piece of the plan: its words first, then what the checks say, what it rests on, what to do with the answer, and what can be decided. */
export function ItemCard({ item, draft, dropped, lighting, onShowNotes, tools }: ItemCardProps) {
  const acts = useCard(item, draft)
  const [why] = useState(makePanelHandle)
  const edit = useKept(`edit.${item.id}`, null, asEditing)
  const [putAway, setPutAway] = useState<string | null>(null)
  const evidence = draft.evidence.filter(({ label }) => item.evidence.includes(label))
  const passages = draft.passages.filter(({ label }) => item.passages.includes(label))
  const [fieldId, editId] = [`words-${item.id}`, `edit-${item.id}`]
  const isRejected = item.state === 'rejected' && edit.value === null
  const look = isRejected ? 'rejected' : item.state === 'approved' && edit.value === null ? 'approved' : 'waiting'

  const begin = (text: string) => {
    setPutAway(null)
    edit.change(() => ({ revision: item.revision, text }))
    focusSoon(fieldId)
  }
  const cancel = () => {
    setPutAway(edit.value && edit.value.text !== item.text ? edit.value.text : null)
    edit.change(() => null)
    focusSoon(editId)
  }
  const save = (byKeyboard: boolean) => edit.value && acts.reword(edit.value.text.trim(), byKeyboard, () => edit.change(() => null))

  return (
    <article
      id={cardId(item)}
      tabIndex={-1}
      aria-label={item.text}
      className={`settle mb-3 scroll-my-16 break-inside-avoid rounded-card outline-offset-2 focus-visible:outline-2! focus-visible:outline-act print:mb-0 print:rounded-none print:border-t print:border-rule-2 print:bg-transparent print:px-0 print:py-2 print:shadow-none print:ring-0 ${looks[look]}`}
    >
      {isRejected ? (
        <RejectedLine item={item} onBringBack={() => acts.bringBack(blockOf(item) !== undefined)} />
      ) : (
        <>
          <div className="mb-1 flex min-h-8 items-center justify-between gap-2 print:min-h-0">
            <p className="text-label text-ink-2">{[item.label, ...placeInForm(item, draft.items, kindOf(draft))].join(' · ')}</p>
            {tools}
          </div>
          {edit.value ? (
            <ItemEditor
              item={item}
              draft={draft}
              editing={edit.value}
              fieldId={fieldId}
              saving={acts.deciding}
              onChange={(text) => edit.change((before) => before && { ...before, text })}
              onSave={save}
              onCancel={cancel}
            />
          ) : (
            <>
              <h3 className="max-w-[62ch] font-serif text-lead leading-[1.4] tracking-[-0.005em] text-pretty wide:text-question">
                {item.text}
              </h3>
              <ItemFindings item={item} draft={draft} onReword={(text) => acts.reword(text, false)} />
            </>
          )}
          <StandsOn
            draft={draft}
            evidence={evidence}
            dropped={dropped}
            passages={passages}
            why={why}
            lighting={lighting}
            onShowNotes={onShowNotes}
          />
          <ForTheRoom item={item} />
          {!edit.value && (
            <CardActions
              item={item}
              acts={acts}
              why={why}
              editId={editId}
              onEdit={() => begin(item.text)}
              putAway={putAway === null ? null : () => begin(putAway)}
            />
          )}
          <WhyThisOne item={item} passages={passages} brought={wordsOf(draft).brought} handle={why} />
        </>
      )}
      <ShareLine draftId={draft.id} itemId={item.id} mayShare={item.state === 'approved'} what={item.label} folded={isRejected} />
      {acts.problem && (
        <div className="mt-3 print:hidden">
          <ProblemNote message={acts.problem.message} next={acts.problem.next} {...(acts.tryAgain && { onRetry: acts.tryAgain })} />
        </div>
      )}
    </article>
  )
}
