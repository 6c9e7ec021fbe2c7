import type { Safeguarding } from './school.ts'

// No schemas here: the pages use these too.

/** Where nobody has entered whom to ask, whoever reads about a duty to report is told this. */
export const askTheLead = 'Ask your school’s safeguarding lead what to do next.'

/** To whoever brought or wrote a sign of risk, calmly and at once: what the law may ask, what this tool has not done, what not to do. */
export const dutyToReport = `You may have a personal duty to report now. Telling this tool, or your principal, may not fulfil it. Nobody has been alerted by this. Don’t question the child; record exact words. ${askTheLead}`

/** To whoever wrote a sign of risk where nothing is made of it: in an answer, a goal, a jotting. */
export const writtenAtRisk = `What you wrote may be a sign that someone is at risk. It is kept as you wrote it, and sent to no language model. ${dutyToReport}`

/** To a coach who reads such a thing. */
export const readAtRisk = `What the teacher wrote may be a sign that someone is at risk. ${dutyToReport}`

/**
 * What a page shows of words that end with the duty to report: where the school has said whom to ask, that stands in the place of the
 * general last sentence. Told apart here and never in the words themselves: those are stored, and those of a thread may go to a language model.
 */
export function withContacts(words: string, school: Safeguarding | null): { words: string; contacts: { name: string; value: string }[] } {
  if (!school || !words.includes(askTheLead)) return { words, contacts: [] }
  const { lead, leadContact, hotline, staffSupport, duty } = school
  return {
    words: words.replace(askTheLead, '').trimEnd(),
    contacts: [
      ...(duty === '' ? [] : [{ name: 'What your school asks', value: duty }]),
      { name: 'Safeguarding lead', value: `${lead}: ${leadContact}` },
      { name: 'To report harm to a child', value: hotline },
      { name: 'For a grown-up in distress', value: staffSupport },
    ],
  }
}
