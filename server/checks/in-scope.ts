import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { oneOf, pattern } from '../language/lexicon.ts'
import { findRiskSigns } from '../safety/risk-signs.ts'
import { finding, type TextRule } from './rule.ts'

const diagnosis = pattern(
  `\\b(?:has|have|having|is|are|be|with|probably|sounds like|looks like|seems|shows signs of|diagnos\\w*|got|classic|suspect(?:s|ed)?|undiagnosed)(?: \\w+){0,3} (?:${oneOf('adhd, add, autis*, asperger*, dyslexi*, dyscalculi*, dyspraxi*, odd, oppositional defiant, bipolar, borderline, ocd, ptsd, clinical depression, depressive, anxiety disorder, an attachment disorder, attachment disorder, eating disorder, anorexi*, schizo*, narcissis*, a personality disorder, personality disorder, on the spectrum, a learning disability, sensory processing disorder')})\\b|\\bdiagnos(?:e|es|ed|ing|is) (?:him|her|them|you|the student|a student|[a-z]+ with)\\b`,
)
const therapy = pattern(
  `\\b(?:your (?:childhood|trauma|marriage|divorce|medication|therapist|therapy|inner child|mental health|depression|drinking|parents (?:hurt|left|treat)\\w*)|(?:see|seeing|need|needs|try|consider|get|start|talk to) (?:a |some |to a )?(?:therapist|therapy|counsel(?:l)?ing|psychologist|psychiatrist|antidepressants|medication)|when you were a child|traumatic (?:experience|past|event)s?|process (?:your|the) (?:trauma|grief)|heal (?:from|your)|unresolved|coping mechanisms? from)\\b`,
)
const personnel = pattern(
  `\\b(?:(?:you(?:'ll| will| may| might| could|'re going to)?|he|she|they|this teacher|[a-z]+) (?:should |could |will |may |might |must |can |is going to |to )?(?:be |get |gets )?(?:fired|dismissed|let go(?! of\\b)|terminated|laid off|non-?renewed|promoted|demoted|suspended|put on probation|placed on (?:a|an) (?:improvement )?plan)|(?:recommend|recommending|deny|denying|grant|granting|renew|renewing|terminate|extend)\\w* (?:your |his |her |their |for |against |you for |him for )*(?:contract|tenure|dismissal|termination|promotion|non-?renewal|renewal|employment)|improvement plan|(?:your|his|her|their) (?:contract|tenure|evaluation rating|summative rating|appraisal rating|pay|salary|job|position) (?:is|will be|depends|won't be|may be|might be|could be|should be) (?:\\w+ )?(?:at risk|on the line|on this|safe|secure|renewed|terminated|ended|in danger|over|cut|lowered|reviewed|under review)|lose (?:your|his|her|their) job|disciplinary (?:action|hearing|procedure)|fit to teach|rate this teacher|for the principal|performance rating)\\b`,
)

const outside: [RegExp, string][] = [
  [diagnosis, 'Naming a condition is for people trained and asked to do so; stay with what was seen and what helped.'],
  [therapy, 'This goes into therapy; a coach listens, and knows whom to point to.'],
  [personnel, 'Decisions about employment have no place in coaching, and would end the trust it lives on.'],
]

/** The duty that may be the reader's: to report, and not to ask the child. */
const atRisk =
  "You may have a personal duty to report now. Telling this tool, or your principal, may not fulfil it. Nobody has been alerted by this. Don't question the child; record exact words."

/** Flags therapy, diagnosis, personnel decisions, and signs that somebody may be at risk; the last refuse the item. */
export const inScope: TextRule = {
  name: 'in-scope',
  needs: 'text',
  check(subject): Finding[] {
    const risks = findRiskSigns(subject.text).map((span) => finding('in-scope', 'block', subject, span, atRisk))
    const others = hear(subject.text).sentences.flatMap((sentence) =>
      outside.flatMap(([words, reason]) => {
        const match = words.exec(sentence.words)
        if (!match) return []
        const start = sentence.start + match.index
        return [finding('in-scope', 'warn', subject, { start, end: start + match[0].length }, reason)]
      }),
    )
    return [...risks, ...others]
  },
}
