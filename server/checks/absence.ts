import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { oneOf, pattern } from '../language/lexicon.ts'
import type { HeardSentence } from '../language/question.ts'
import { isInSources } from './quotation-match.ts'
import { isReported } from './reported.ts'
import { withSentence } from './rewording.ts'
import { type CheckContext, type ContextRule, finding } from './rule.ts'

const moves = oneOf(
  `check*, ask*, call*, wait*, give, gave, use*, post*, state*, model*, share*, explain*, review*, close*, circulate*, differentiate*, scaffold*, provide*, offer*, mention*, refer*, connect*, invite*, let, allow*, respond*, follow*, address*, include*, tell, told, show*, have (?:a|an|any|them|students), set, summari[sz]e*, revisit*, prompt*, probe*, praise*, collect*, discuss*, talk*, speak, spoke, say, said, write, wrote, answer*, participate*, raise*, volunteer*, engage*, get (?:a|any|to)`,
)
const lessonMoves = oneOf(
  `closure, check*, wait time, exit ticket*, objective*, goal, target, discussion, talk, turn-and-talk, pair*, modell?ing, feedback, differentiation, scaffold*, support*, warm-?up, hook, assessment, summary, reflection, instructions?, directions?, routine*, transition*, questions?, student talk, opportunit*, time (?:for|to), evidence, mention, reference, sign, link*, connection*, follow-up*, think time, visual*, model, structure, plan, rubric, examples?, expectations?, response*, praise, engagement, participation, participants, one, moment`,
)

const absent = [
  `\\byou (?:did not|didn't|never|failed to|forgot to|neglected to|did nothing to)(?: \\w+ly| even| once| seem to)* ${moves}\\b`,
  `\\b(?:no one|nobody|no student|no students|none of (?:them|the students|the class|your students)|not one student|not a single student|not one of them)(?: \\w+ly| else| even| ever)* \\w+`,
  `\\b(?:there (?:was|were|is|are)(?:n't)?|i (?:saw|heard|noticed|found)|the lesson (?:had|has|lacked)|students (?:had|got|were given)|it (?:had|lacked)|you (?:had|gave|offered))(?: \\w+ly| also| just)* (?:no|not any|never any|zero|any)(?: \\w+){0,2} ${lessonMoves}\\b`,
  `\\b(?:there|it|that) (?:wasn't|weren't|was not|were not)(?: \\w+ly)* (?:any|an?|much)?(?: \\w+){0,2} ?${lessonMoves}\\b`,
  `\\b(?:the )?(?:students?|kids|children|class|they|pairs|groups|rest|others|teacher)(?: \\w+ly)? (?:did not|didn't|never|were not|weren't)(?: \\w+ly| given| asked| even| once)* (?:${moves}|asked|given|invited|told|shown|allowed)\\b`,
  `\\b(?:without|with no)(?: (?:any|a|an|once|ever|checking|asking))?(?: \\w+){0,2} ?${lessonMoves}\\b`,
  `\\b(?:the )?(?:objective|goal|target|closure|exit ticket|directions|success criteria|instructions|lesson)s? (?:was|were|is|are)(?:n't| not| never)(?: \\w+ly)? (?:posted|stated|shared|checked|reviewed|explained|given|used|mentioned|revisited|collected|closed|discussed|modell?ed|present|there)\\b`,
  `\\b(?:the |your )?(?:lesson|class|opening|ending|plan|discussion|task) (?:lacked|lacks|was missing|had no|has no|ended without|was without|skipped)\\b`,
].map(pattern)

const aboutNotes = pattern(
  `\\b(?:my|the|these) (?:notes|script|record|evidence|tally)(?: \\w+){0,3} (?:show|shows|showed|have|has|hold|holds|mention|mentions|record|records|caught|catch|list|lists|do not|don't|doesn't|does not|say|says)\\b|\\bi (?:wrote|noted|caught|recorded|have|jotted|see|find) (?:down )?(?:no|none|nothing)\\b|\\bi (?:did not|didn't|don't) (?:write|note|catch|record|have|see|hear)\\b|\\bin my notes\\b`,
)
const askedBack = pattern(
  `\\b(?:was|were|is|did|what|which)\\b.{0,60}\\b(?:miss|missed|overlook|overlooked|left out|not see|not hear|outside|before i|didn't (?:see|hear|catch)|that i)\\b|\\bwhat (?:did|have) i miss`,
)

/** "My notes show none; was there one that I missed?", where the notes are continuous. */
const isAskedBack = (words: string, sentence: HeardSentence, context: CheckContext): boolean =>
  context.notesAreContinuous && aboutNotes.test(sentence.words) && askedBack.test(words)

/** Flags stating that something did not happen merely because the notes do not mention it. */
export const absence: ContextRule = {
  name: 'absence',
  needs: 'context',
  check(subject, context): Finding[] {
    const heard = hear(subject.text)
    return heard.sentences.flatMap((sentence) => {
      const direct = absent.map((one) => one.exec(sentence.words)).find((match) => match !== null)
      const notesShowNone = aboutNotes.test(sentence.words) && /\b(?:no|none|nothing|not|n't|never)\b/.test(sentence.words)
      const match = direct ?? (notesShowNone ? aboutNotes.exec(sentence.words) : null)
      if (!match || isAskedBack(heard.words, sentence, context) || isReported(sentence.words, match.index)) return []
      if (
        sentence.questions.some(
          (question) =>
            (question.form === 'polar' || /^(?:which|who|what)\b/.test(question.core)) && sentence.start + match.index >= question.start,
        )
      )
        return []
      const stated = subject.text.slice(sentence.start, sentence.end)
      if (isInSources(stated, context.sources) || isInSources(match[0], context.sources)) return []
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].trimEnd().length }
      const rewrite = sentence.questions.length === 0 && heard.questions.length > 0 ? withSentence(subject.text, sentence, null) : null
      const reason = context.notesAreContinuous
        ? 'The notes may simply not mention it: say that your notes show none, and ask what you missed.'
        : 'Your notes have gaps, so this may well have happened unseen; ask about it instead.'
      return [finding('absence', 'warn', subject, span, reason, rewrite)]
    })
  },
}
