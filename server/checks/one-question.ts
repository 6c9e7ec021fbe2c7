import type { Finding } from '../domain/finding.ts'
import { isOfLearningPlan } from '../domain/item-kind.ts'
import { hear } from '../language/hear-questions.ts'
import type { Question } from '../language/question.ts'
import { finding, type TextRule } from './rule.ts'

const generic = new Set(
  'what how why who which where when be do have will would could can may might shall should you your they them their it its this that these those there the a an of to in on at for with from about and or so if as by into than then me my i we us our he she his her see hear notice say think know tell mean happen look like go make feel get some any more most one thing way else really just also not more so come say show up out part kind sort example moment instance specifically exactly particular concrete for student students class kid people now today lesson'.split(
    ' ',
  ),
)
const rephrasing =
  /(?:\b(?:that is|in other words|for example|for instance|such as|i mean|say|like|or|maybe|perhaps|put differently|to put it another way|e\.g\.|i\.e\.|meaning|specifically|more simply|asked differently|another way to ask|concretely)\b|:|—|–)[\s,:]*(?:(?:to ask it|to put it|to ask)[\w\s]*)?[\s,:]*$/
const ofAction =
  /^(?:and |then |so |by |until |on |with |at |for )*(?:when|by when|what (?:day|time|date|lesson|period|week)|which (?:day|lesson|class|period|week)|where|how soon|how often|who(?:m)? with|with whom)\b/
const follows =
  /^(?:if so|if not|why|why not|how so|like what|and why|such as|which|who|what else|how|where|when|because|in what way|what makes you say (?:that|so)|why do you say (?:that|so)|can you (?:tell me|say) (?:more|why)|what made you say (?:that|so))\b[^a-z]*$/

const contentOf = (question: Question): Set<string> =>
  new Set(
    question.tokens
      .filter((token) => /^[a-z]/.test(token.lower) && !generic.has(token.lemma) && !generic.has(token.lower))
      .map((token) => token.lemma),
  )

/** Is the later question only another wording, an example or a follow-through of the earlier one? */
function continues(text: string, earlier: Question, later: Question): boolean {
  const between = text.slice(earlier.start, later.start).toLowerCase()
  if (rephrasing.test(between.slice(-40)) && earlier.form !== 'polar') return true
  if (/\b(?:for example|for instance|such as)\b|, say,/.test(later.core)) return true
  if (earlier.form === 'tag' || later.form === 'tag')
    return !/^(?:and|also|oh|plus)\b/.test(text.slice(earlier.end, later.end).toLowerCase().trim())
  const core = later.core.replace(/^(?:and|or|but|so|then) /, '')
  if (later.form === 'fragment' || follows.test(core) || /^if (?:so|not)\b/.test(core)) return true
  if (
    ofAction.test(core) &&
    (later.seeks === 'commitment' || contentOf(later).size <= 1) &&
    /(?:\b|')(?:will|ll|going to|would|could|might|try|plan|step|next|action)\b/.test(earlier.core)
  )
    return true
  const said = contentOf(earlier)
  if (contentOf(later).size === 0 && /\b(?:and|also|plus)[,\s]*$/.test(between) && /\b(?:would|will|can|could|next)\b/.test(core))
    return false
  return [...contentOf(later)].every((word) => said.has(word)) && earlier.form !== 'polar'
}

/** "Not only what went on but also what you want": two things under one mark. */
const twofold = /\bnot (?:only|just) (?:what|how|why|which|where|who|when)\b.{3,80}?\bbut (?:also )?(?:what|how|why|which|where|who|when)\b/

const counts = (question: Question): boolean => question.seeks !== 'leave' && question.seeks !== 'confirmation'
const isSetting = (question: Question): boolean =>
  /^(?:suppose|try to|imagine|picture|think of|think back|think about|recall|remember|let's|take (?:a|us|me|your)|look (?:at|back)|put yourself|cast|consider|choose|pick|go back|come back)\b/.test(
    question.words,
  )

/** Flags two things asked at once: not an action with its when, nor a question and its rephrasing. */
export const oneQuestion: TextRule = {
  name: 'one-question',
  needs: 'text',
  check(subject): Finding[] {
    if (subject.kind === 'agreement' || subject.kind === 'practice' || isOfLearningPlan(subject.kind)) return []
    const asked = hear(subject.text).questions.filter((question) => counts(question) && !isSetting(question))
    const distinct = asked.filter((question, i) => !asked.slice(0, i).some((earlier) => continues(subject.text, earlier, question)))
    const [first, second] = distinct
    if (!first) return []
    const reason = 'Two questions at once: people answer the last, or the easier one. Ask one and wait.'
    const joined = twofold.exec(hear(subject.text).words)
    if (!second)
      return joined ? [finding('one-question', 'warn', subject, { start: joined.index, end: joined.index + joined[0].length }, reason)] : []
    const alone = distinct.find((question) => question.seeks !== 'yes-or-no' && question.seeks !== 'fact') ?? first
    const before = subject.text.slice(0, distinct[0]?.start ?? 0)
    const words = subject.text.slice(alone.start, alone.end).replace(/(?:[\s,;:–—-]+(?:and|or|but|so|then|also|plus))*[\s,;:.?!–—-]*$/i, '')
    const mark = /^(?:tell|walk|talk|describe|say|share|help|show|give|take|i(?:'|’| )|think)/i.test(words) ? '.' : '?'
    const rewrite =
      before + (before.trim() === '' || /[.?!…]["”’)]?\s*$/.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words) + mark
    return [finding('one-question', 'warn', subject, second, reason, rewrite)]
  },
}
