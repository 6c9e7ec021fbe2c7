import { Link } from '@tanstack/react-router'
import type { Embeddings, LanguageModel } from '../../requests/language-model.ts'
import { staysHere, whatLeaves, whereItRuns } from '../../shared/who-writes.ts'

const list = 'mt-1 list-disc pl-5 marker:text-ink-3 grid gap-1'

type WhatLeavesProps = { languageModel: LanguageModel | null; embeddings: Embeddings | null }

/** What leaves this computer, and what never does. */
export const WhatLeaves = ({ languageModel, embeddings }: WhatLeavesProps) => (
  <>
    {(languageModel || !embeddings) && <ToLanguageModel languageModel={languageModel} />}
    {embeddings && <ToEmbeddings embeddings={embeddings} hasSeen={languageModel?.hasSeen ?? false} />}
  </>
)

/** What a language model is told and never told, and what becomes of names. */
function ToLanguageModel({ languageModel }: { languageModel: LanguageModel | null }) {
  const { hostname } = window.location
  if (!languageModel)
    return (
      <p>
        Nothing.{' '}
        {whatLeaves(hostname) === 'nothing leaves this computer'
          ? 'All of it stays on this computer.'
          : 'All of it stays with Thinking Partner.'}
      </p>
    )
  const { llm, hasSeen } = languageModel
  const here = staysHere(languageModel)
  return (
    <>
      {here ? (
        <p>
          Nothing: {llm} runs {whereItRuns(languageModel, hostname)}. What it is told stays there, so names are not replaced.
        </p>
      ) : (
        <p>
          {hasSeen
            ? `You have seen what is sent to ${llm}, and let it write.`
            : `Nothing yet: you have not seen what would be sent to ${llm}.`}{' '}
          Everything that is sent is kept word for word; a link at the foot of each plan shows it.
        </p>
      )}
      <div>
        <h3 className="text-label font-semibold text-ink-2">{here ? 'What it is told' : 'Sent'}</h3>
        <ul className={list}>
          <li>the lines of your notes that are evidence, and the goal on record</li>
          <li>subject and grade, and what stayed of the last talk with that teacher</li>
          <li>what stands in the plan already</li>
          <li>what you write in the thread, and what was said there last, where it answers you</li>
          <li>our instructions, and some passages of coaching knowledge</li>
        </ul>
      </div>
      <div>
        <h3 className="text-label font-semibold text-ink-2">{here ? 'Never told' : 'Never sent'}</h3>
        <ul className={list}>
          <li>your notes as a whole, and opinions you noted</li>
          <li>a line that shows someone may be at risk</li>
          <li>your other conversations, your account, your roster</li>
        </ul>
      </div>
      {!here && <NamesReplaced />}
    </>
  )
}

/** The words that another server than the built-in encoder compares. */
function ToEmbeddings({ embeddings, hasSeen }: { embeddings: Embeddings; hasSeen: boolean }) {
  const { model, origin, masksNames } = embeddings
  return (
    <div>
      <h3 className="text-label font-semibold text-ink-2">To find coaching knowledge</h3>
      <p className="mt-1">
        {model} at {new URL(origin).host} compares words by meaning. It gets the passages that come with Thinking Partner and the names of
        stages and focus areas
        {hasSeen
          ? `; and, where a language model writes or you search, the goal or your search${masksNames ? ', names replaced' : ''}.`
          : '. Nothing that you write is among them.'}
      </p>
    </div>
  )
}

const NamesReplaced = () => (
  <div>
    <h3 className="text-label font-semibold text-ink-2">Names</h3>
    <p className="mt-1">
      Names, e-mail addresses, telephone numbers and ids are replaced here, before anything is sent: {'{Student1}'} stands for Maya, and
      what comes back says Maya again. Names on{' '}
      <Link to="/roster" className="text-act underline underline-offset-4">
        your roster
      </Link>{' '}
      are found however they are written; of others some are missed.
    </p>
  </div>
)
