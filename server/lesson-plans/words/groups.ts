import type { PlanGroup } from '../../domain/lesson-plan.ts'

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** How plans name students beside the whole class. */
export const groupWords: Record<PlanGroup, string[]> = {
  'language-learners':
    list(`english learner|learners, english language learner|learners, language learner|learners, multilingual learner|learners, multilingual student|students, emergent bilingual|bilinguals, ell|ells, els, el student|students, el support|supports, el learners, el scaffolds, eld, mll|mlls, eal, esl, esol, lep, newcomer|newcomers, wida, learning english,
    home language, native language, first language, bilingual student|students|pupil|pupils|child|children|learner|learners|peer|partner|dictionary|dictionaries|glossary|glossaries|support|aide|assistant|version|cards|labels|text|texts|books, spanish speaking|speakers, limited english, new to english, english as an additional|second`),
  'special-needs':
    list(`iep, ieps, 504, 504s, special education, special needs, special educational needs, sped, send, sen, disability, disabilities, students with disabilities, dyslexia, dyslexic, adhd, autism, autistic, asd, hearing impaired, visually impaired, hard of hearing, speech and language needs, ehcp, ehc plan, learning difficulties, processing difficulties,
    learning support plan, resource room students, assistive technology, exceptional learners, struggling learners|students|readers|writers, students|pupils|learners|children|those|who who struggle, below grade level, less able, lower ability, lower attaining|attainers, lap, lower prior`),
  ahead:
    list(`advanced learner|learners, advanced student|students, advanced, early finisher|finishers, fast finisher|finishers, finish early, finishes early, gifted, gifted and talented, gt students, gate students, high achieving, high achievers, high ability, higher ability, higher attaining|attainers, more able, most able, hap, above grade level, above level, ready for more, enrichment, students|pupils|learners|those|who who finish|need ... a challenge, need a challenge, needing a challenge, extension|extensions, extension activity|task|tasks|question|questions,
    stretch and challenge, challenge task|tasks|question|questions|problem|problems, extra challenge, greater depth, accelerated`),
}
