import type { Finding } from '../domain/finding.ts'
import { hear } from '../language/hear-questions.ts'
import { oneOf } from '../language/lexicon.ts'
import { finding, type TextRule } from './rule.ts'

const mostWords = 35
const mostJargon = 2

const jargon = new RegExp(
  `\\b(?:${oneOf(`scaffold*, differentiat*, formative, summative, metacogniti*, depth of knowledge, dok, bloom's, zpd, sel, mtss, rti, iep*, udl, cfu*, swbat, pbis, plc*, pedagog*, self-efficacy, gradual release, data-driven, fidelity, rigou?r*, standards-aligned, standards-based, vertical alignment, high-leverage, evidence-based, research-based, learning intentions?, success criteria, productive struggle, cognitive load, cognitive demand, tier (?:1|2|3|one|two|three), culturally responsive, actionable, leverag*, synerg*, operationali[sz]*, optimi[sz]*, modalit*, schema, backward design, backwards design, essential question*, anticipatory set, accountable talk, student agency, growth mindset, interleav*, spiral*, disaggregat*, taxonomy, constructivis*, inquiry-based, triangulat*, efficac*, holistic*, paradigm*, stakeholder*, granular*, holistically`)})(?![\\w-])`,
  'g',
)

/** Flags what is hard to say aloud: more than 35 words (quoted words count as one), or jargon upon jargon. */
export const plain: TextRule = {
  name: 'plain',
  needs: 'text',
  check(subject): Finding[] {
    const { sentences } = hear(subject.text)
    const wordsOf = (sentence: (typeof sentences)[number]): number =>
      sentence.tokens.filter((token) => /[\p{L}\d]/u.test(token.lower) && !/^(?:n't|'\w+)$/.test(token.lower)).length
    const units = subject.kind === 'question' ? [sentences] : sentences.map((sentence) => [sentence])
    const long = units.find((unit) => unit.reduce((sum, sentence) => sum + wordsOf(sentence), 0) > mostWords)
    const findings: Finding[] = []
    const [first] = long ?? []
    const last = long?.at(-1)
    if (first && last)
      findings.push(
        finding(
          'plain',
          'warn',
          subject,
          { start: first.start, end: last.end },
          `That is more than ${mostWords} words; say it aloud once and keep what you would still remember.`,
        ),
      )
    for (const sentence of sentences) {
      const terms = [...sentence.words.matchAll(jargon)]
      const [firstTerm] = terms
      const lastTerm = terms.at(-1)
      if (terms.length > mostJargon && firstTerm && lastTerm)
        findings.push(
          finding(
            'plain',
            'warn',
            subject,
            { start: sentence.start + firstTerm.index, end: sentence.start + lastTerm.index + lastTerm[0].length },
            'Several technical terms in one breath; everyday words leave more room to think.',
          ),
        )
    }
    return findings
  },
}
