import type { PlanPartName } from '../../domain/lesson-plan.ts'

/**
 * What a heading that is no part stands for. `procedure` and `activity` hold steps of any part; `practice` holds steps of practice. `within`
 * changes nothing ("Teacher:", "Students:"). `review`, `summary` and `reflection` open or close a lesson by where they stand. `other` ends what was before it.
 */
export type HeadingKind =
  | 'procedure'
  | 'activity'
  | 'practice'
  | 'time'
  | 'phase-name'
  | 'within'
  | 'review'
  | 'summary'
  | 'reflection'
  | DetailKind
  | 'other'
export type DetailKind = 'subject' | 'grade' | 'questions' | 'grouping' | 'vocabulary' | 'homework'
export type HeadingMeaning = PlanPartName | HeadingKind

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** What lesson plans call their parts, in the templates of schools in the US and the UK. `a|b` and `differ*` as in phrases.ts. */
export const headingWords: Record<HeadingMeaning, string[]> = {
  objective:
    list(`objective|objectives, goal|goals, aim|aims, purpose, swbat, tswbat, we are learning to, walt, wilf, learning target|targets,
    target|targets, learning intention|intentions, learning outcome|outcomes, outcome|outcomes, intended outcome|outcomes, instructional outcome|outcomes,
    lo, l o, li, l i, los, s c, success criteria, can do statement|statements, i can statement|statements, i can, students|pupils|learners will be able to,
    students|pupils|learners will know, students|pupils|learners will understand, students|pupils|learners will, by the end of ... lesson|class,
    content objective|objectives, language objective|objectives, content and language objectives, teaching point|points, desired results, enduring understanding|understandings,
    understandings, big idea|ideas, key idea|ideas, learning goal|goals, essential learning, what will students learn, lesson focus, learning focus, central focus, stage 1 desired results`),
  standards:
    list(`standard|standards, state standard|standards, common core, ccss, ngss, teks, content standard|standards, academic standard|standards,
    standards addressed, benchmark|benchmarks, curriculum link|links, curriculum connection|connections, curriculum reference|references, curriculum expectation|expectations,
    curriculum outcome|outcomes, curriculum expectations, overall expectations, specific expectations, national curriculum, national curriculum link|links,
    nc links, performance expectation|expectations, curriculum alignment, established goals, essential knowledge and skills, sol, sols, programme of study, curriculum objectives, specification reference, spec reference`),
  materials:
    list(`material|materials, resource|resources, supplies, equipment, handout|handouts, what you need, what you will need, you will need, you'll need, students will need, technology,
    technology needed, texts, text used, media, props, tools, technology integration, apparatus, preparation and materials, things you need, bring, kit, have ready|out, stuff`),
  timing: list('pacing, pacing guide, timing|timings, agenda with times'),
  opening:
    list(`opening, opener, openers, starter|starters, starter activity, lesson starter, warm up|ups, warmup|warmups, warmer, hook, the hook, do now, bell work, bellwork, bell ringer|ringers,
    bellringer, anticipatory set, set induction, introduction, intro, launch, entry task, entrance ticket|tickets, entry ticket|tickets, lead in, motivation,
    attention grabber, activate|activating|activation ... prior knowledge, activation, building|build background, building|build background knowledge, background building,
    getting started, engage, engagement activity, connection, connect, morning message, opening activity, opening routine, introductory activity, review of prior learning,
    review of previous lesson, recall starter, retrieval practice, retrieval starter, settle, settling in, before reading, pre reading, pre activity, motivator, icebreaker, ice breaker, entry activity, beginning, focus activity, bridge in, review of homework, homework review, homework check`),
  instruction:
    list(`instruction, direct instruction, explicit instruction, instructional input, input, teacher input, teaching input, teaching, main teaching, direct teaching, explicit teaching, mini lesson|lessons, minilesson|minilessons,
    i do, i do it, teacher modeling|modelling, modeling|modelling, modeled|modelled practice, model, demonstration, demonstrate, presentation, present, lecture, exposition, teacher exposition,
    teacher talk, whole class teaching, whole class input, whole group instruction, whole group lesson, teacher led instruction, teacher demonstration, new learning, new content, new material, new concept,
    concept development, concept introduction, explain, explanation, comprehensible input, information processing, content delivery, lesson delivery, teacher explanation, read aloud, interactive read aloud, think aloud,
    notes and lecture, guided notes, mid workshop teaching, mid workshop teaching point, teach, teaching the concept, lesson presentation, delivery of content, discussion of content, main input, knowledge input, vocabulary instruction, introduce new material, introduction to new material, introduction of new material, introduction of new concept`),
  'guided practice':
    list(`guided practice, guided practise, guided work, guided learning, guided activity, guided exploration, guided inquiry, we do, we do it, we do it together, you do together, you do it together, shared practice, shared writing, shared reading,
    guided reading, guided writing, collaborative practice, collaborative work, collaborative learning, cooperative learning, group work, group activity, group task, groupwork, partner work, partner practice, pair work, paired work, paired activity|task|practice, small group work, small group activity,
    small group instruction, structured practice, controlled practice, class practice, active engagement, explore, exploration, teacher led practice, practice together, supported practice, joint construction, worked examples together, interaction, lab activity, stations, learning stations, centers, rotations, inquiry`),
  'independent practice':
    list(`independent practice, independent practise, independent work, independent task|tasks, independent activity|activities, independent learning, independent application, independent reading, independent writing, independent reading time,
    you do, you do it, you do alone, you do it alone, individual work, individual practice, individual task, individual activity, seatwork, seat work, student work time, work time, worktime, workshop time, writing time, reading time, freer practice,
    free practice, production, on your own, solo practice, elaborate, elaboration, elaborate extend, apply, application, student practice, unguided practice, independent study, individual application, quiet work time`),
  'check for understanding':
    list(`check|checks|checking for understanding, check|checks for learning, checking understanding, check understanding, checks of understanding, cfu, cfus, formative check|checks, mini plenary|plenaries, hinge question|questions, monitoring,
    monitor student learning, afl, assessment for learning, progress check|checks, check in, check ins, checkpoints|checkpoint, conferring, monitor progress, formative assessment|assessments, informal assessment|assessments, questions to check understanding, comprehension check|checks, concept checking, concept check questions, ccqs, feedback and monitoring`),
  differentiation:
    list(`differentiation, differentiated instruction, differentiated learning, differentiating, accommodation|accommodations, modification|modifications, adaptation|adaptations, adaptive teaching, support|supports, scaffold|scaffolds, scaffolding, student supports, supports for learners, extra support, additional support, learning support,
    ell|ells, ell supports, el supports, el|els, mll|mlls, esl, eal, esol, english learner|learners, english language learner|learners, multilingual learners, language support|supports, special education, special needs, special educational needs, sen, send, sped, iep|ieps, 504, 504 plan|plans, students with disabilities,
    students with ieps, gifted, gifted and talented, gt, gate, g and t, able and talented, more able, most able, less able, higher ability, lower ability, higher attainers, lower attainers, ha, la, hap, lap, pupil premium, high achievers, advanced learners, advanced students, advanced, struggling learners, struggling students, struggling readers,
    at risk students, enrichment, extension|extensions, extension activity|activities, extension task|tasks, variations and extensions, early finishers, fast finishers, challenge, stretch, stretch and challenge, intervention|interventions, remediation, reteach, reteaching, tiered activities, udl, universal design for learning, inclusion, diverse learners, meeting the needs of all learners, individual needs, meeting individual needs, equity and access,
    lower, higher, ta deployment, ta support, role of ta, use of ta, teaching assistant, adult support, deployment of adults, use of additional adults, on level, below level, above level, approaching level, beyond level, below grade level, on grade level, above grade level, reasonable adjustments, access, access for all, exceptional learners, exceptionalities, multiple means of representation, multiple means of engagement, multiple means of expression, multiple means of action and expression`),
  assessment:
    list(`assessment|assessments, formative assessment|assessments, informal assessment|assessments, summative assessment|assessments, formal assessment|assessments, assessment evidence, evidence of learning, evidence of student learning, evidence, evaluation, evaluate, evaluation of learning, exit ticket|tickets, exit slip|slips, exit card|cards, exit pass, exit quiz, exit task, quiz, test,
    performance task|tasks, other evidence, assess, assessing learning, assessment criteria, assessment for learning, assessment of learning, assessment method|methods, assessment strategy|strategies, measure of success, how will you know, demonstration of learning, rubric, scoring, grading, final product, self assessment, peer assessment, review and assessment, review assessment, mastery check, independent assessment, post assessment, pre assessment`),
  closure:
    list(`closure, closing, closing activity, close, conclusion, wrap up, wrapup, plenary, plenaries, exit ticket|tickets, exit slip|slips, exit card|cards, exit pass, exit task, summarise|summarize, lesson summary, lesson review, lesson reflection, student reflection, class reflection, reflection time, reflection and closure, debrief, debriefing, share, share out, share time,
    sharing, sharing time, ending, final discussion, concluding activity, cool down, cooldown, cooler, review and reflect, review and closure, lesson closure, lesson close, author's chair, closing circle, circle up, consolidation, pack up, clean up and closure, synthesis, final thoughts, exit routine, dismissal`),
  procedure:
    list(`procedure|procedures, what we do, what we will do, what we are doing, plan, plan for today, lesson procedure, lesson procedures, instructional procedure|procedures, instructional plan, learning plan, lesson plan, lesson sequence, sequence, sequence of activities, sequence of learning, sequence of instruction, lesson outline, outline, lesson structure, lesson development, development, lesson steps, steps, step by step, instructional strategy|strategies, instructional sequence, teaching sequence, teaching strategies, teaching and learning,
    teaching and learning activities, teaching and learning sequence, agenda, lesson flow, flow, schedule, bell schedule, plan for the day, the lesson, during, during the lesson, body, lesson body, body of the lesson, main, main lesson, main part, methodology, method, methods, plan of action, lesson, instructions, during reading, stage 3 learning plan, learning experiences, learning sequence, process, gradual release, i do we do you do, lesson segments, lesson timeline, timeline, what we will do, directions, teacher directions, lesson cycle, instruction and activities`),
  activity: list(
    `activity|activities, lesson activity|activities, main activity|activities, main task|tasks, task|tasks, learning activity|activities, learning tasks, class activity|activities, student activity|activities, core activity, development activity, classwork, class work, lab, variation|variations, exercise|exercises, experiment, investigation, project work, game, hands on activity, in class activities`,
  ),
  practice: list(
    'practice, practise, practice activity|activities, student practice activities, guided and independent practice, guided independent practice, practice time, practice application, practice and application, practice and apply',
  ),
  time: list(
    'time, duration, length, length of lesson, lesson length, lesson duration, lesson time, class time, class length, class period, period length, time frame, timeframe, time allotted, time allotment, time needed, time required, time available, total time, estimated time, approximate time, approx time, total, total minutes, total duration, minutes, mins, min, date and time, session length, allotted time, time we have, running time, block length, period',
  ),
  'phase-name': list(
    'phase, stage, segment, lesson part, part of lesson, part of the lesson, lesson component, component, lesson phase, lesson stage, lesson element, element, section, lesson section, lesson segment, what',
  ),
  within:
    list(`teacher, teachers, students, student, pupils, learners, teacher action|actions, student action|actions, teacher activity, teacher activities, pupil activity, pupil activities, learner activity, what the teacher does, what students do, what the students do, teacher does, students do, student does, teacher will, teacher role, student role, teacher says, say, ask,
    teacher moves, student moves, teacher tasks, what the teacher will do, what students will do, what the teacher is doing, what the students are doing, teaching activities, note, notes, tip, example|examples, description, details, content, potential answers, possible answers, expected responses, anticipated responses, sample answers, potential answers could include, teaching observations, teaching observation, rationale for activity, transition, instructions for students`),
  review: list('review, recap, revision, class review'),
  summary: list('summary, summary and overview'),
  reflection: list('reflection|reflections, reflect'),
  subject: list(
    'subject, subject area, content area, course, course title, curriculum area, learning area, discipline, class, subject and grade, topic and subject',
  ),
  grade: list(
    'grade|grades, grade level|levels, year group, year, level, class level, age, ages, age group, age range, key stage, year level, grade and subject',
  ),
  questions:
    list(`key question|questions, essential question|questions, guiding question|questions, focus question|questions, higher order question|questions, higher order thinking questions, hot questions, discussion question|questions, questions, questions to ask, question|questions planned, planned questions, questioning, probing question|questions,
    driving question, big question, enquiry question, inquiry question, compelling question, unit question, questions for discussion, pivotal questions, blooms questions, questioning strategies, dok questions`),
  grouping: list(
    'grouping, groupings, student grouping, grouping strategy|strategies, seating, class organisation, class organization, grouping arrangement, grouping of students, group size, instructional grouping, flexible grouping, seating arrangement',
  ),
  vocabulary: list(
    `vocabulary, key vocabulary, academic vocabulary, content vocabulary, academic language, language demands, language demand, language function|functions, key words, keywords, key terms, terms, important terms, new vocabulary, tier 2 words, tier 3 words, tier 2 vocabulary, tier 3 vocabulary, word wall, glossary, vocabulary words, target vocabulary, target language, key language, language structures, terminology, subject specific vocabulary, literacy, language focus, sentence stems`,
  ),
  homework: list(
    'homework, home learning, home work, home task, home connection, hw, take home, at home, homework assignment, assignment for home, prep for next lesson, follow up homework',
  ),
  other:
    list(`teacher name, name, names, instructor, school, school name, date, dates, room, topic, title, unit, unit title, theme, lesson title, lesson number, lesson topic, lesson name, no of students, number of students, number of pupils, class size, students present, class profile, context, context for learning, class context, about the class, learner profile, knowledge of students, background, background information, background for teachers, teacher background, overview, lesson overview, lesson description, prior knowledge, prior learning, previous learning, prerequisite|prerequisites, prerequisite skills, prerequisite knowledge, preparatory knowledge, preparation, teacher preparation, advance preparation, before class, before the lesson, set up, setup, rationale, misconception|misconceptions, common misconceptions, anticipated misconceptions, possible misconceptions, anticipated difficulties, anticipated problems, key points, content notes,
    risk assessment, health and safety, safety, safety notes, safety considerations, needs assessment, cross curricular, cross curricular link|links, cross curricular connections, interdisciplinary connections, real world connection|connections, smsc, british values, classroom management, behavior management, behaviour management, behavior expectations, classroom rules, class rules, attendance, emergency, emergency procedures, important information, helpful students, reliable students, teacher reflection, teacher's reflection, post lesson reflection, reflection on teaching, reflection on the lesson, reflection on lesson, reflection after lesson, self reflection, lesson evaluation, evaluation of lesson, evaluation of the lesson, evaluation of teaching, what went well, even better if, next steps, next lesson, follow up, references, sources, works cited, links, useful links, appendix, appendices, attachments, teacher notes, notes for teacher, notes for the teacher, notes from the authors, note from the authors, notes on resources, comments, remarks, observer, observer's comments, approved by, signature, culturally responsive teaching, sel, social emotional learning, strand, domain, key concepts, concept|concepts, skills, key skills, thinking skills, 21st century skills, key facts, contact, lunch, phone, technology use, notes to substitute, notes to sub, learning theory, research base`),
}

/** Words of a heading beside its name: they change nothing of what it means. */
export const headingFillers: ReadonlySet<string> = new Set(
  `the a an of for and or to in on with my our your today's todays this lesson lessons class classroom student students student's students' pupil pupils learner learners teacher teacher's plan
   planned main key daily unit day week part section phase stage step brief overall possible suggested additional other specific whole group small s es time ideas notes strategy strategies activity activities needed
   required used list option options both initial final first second third academic content instructional learning core new short quick type types methods tool teaching k 5e full individual
   example optional description information component lesson's these short-term measurable observable daily final general smart posted minutes minute mins min approx approximately about`.split(
    /\s+/,
  ),
)

/** Heads of the 5E model that are common words elsewhere: they count where three of the five stand as headings. */
export const fiveE = ['engage', 'explore', 'explain', 'elaborate', 'extend', 'evaluate'] as const
