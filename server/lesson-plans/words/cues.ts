import type { PlanPartName } from '../../domain/lesson-plan.ts'

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

const students = 'students|pupils|learners|children|class|kids|them|ss|they|everyone|scholars'

/**
 * What steps are known by where no heading says what they are. `plain`: wherever it stands; `first` and `last`: only at the beginning and at the end of a lesson.
 */
export const stepCues: Partial<Record<PlanPartName, { plain: string[]; first?: string[]; last?: string[] }>> = {
  opening: {
    plain:
      list(`warm up, warmup, do now, bell ringer, bellringer, bell work, bellwork, anticipatory set, hook, starter, opener, begin the lesson|class|session|day|period, begin class, begin by, begins by, begin with, begins with, start by, starts by, start with, starts with, start the lesson|class|session|day,
      start class, open the lesson|class, open with, opens with, open class, opens by, open by, to open, to begin, to start, opening activity|question|discussion, activate prior|background, activating prior|background, prior knowledge, launch the lesson, entrance ticket, entry ticket, entry task, morning meeting, lead in, introductory activity, capture ... attention, icebreaker, quickwrite, quickwrites, attendance, as they|students|pupils|children come|arrive|enter|walk, as they|students come in, they come|walk|arrive|file in, they|students walk in, when they|students come|arrive|enter|walk`),
    first: list(
      `greet, take attendance, review yesterday's, review ... last lesson|class|week, yesterday's lesson|work|class, previous lesson, last lesson, recap, review ... homework, go over ... homework, what they already know, already know, kwl, brainstorm, introduce the topic|lesson|theme, introduction, remind ${students} of|that, what they notice, what do you notice, have you ever, show ... picture|photo|photograph|image|clip, share the objective|objectives, read ... objective|objectives|target aloud, pose the question, quick write, recall, settle, ask ${students} what they know, ask ... who, ask ... if they have ever, connect to, engage, who remembers, link to, prior, usual, settle, on the board when, look at ... photo|picture|image, say what you|they see|notice`,
    ),
  },
  instruction: {
    plain:
      list(`direct instruction, explicit instruction, mini lesson, minilesson, i do, i model, i explain, i show, i hold|say|tell|introduce|present|point|write|put|play|describe|define|review, i demonstrate, i teach, i read, model|models|modeling|modelling how|the|a|an|two|three|one|several|with|each, teacher model*, teacher explain*, teacher demonstrat*, teacher show*, teacher will explain|model|demonstrate|show|teach|read|introduce|present|lecture|define, explain|explains that|how|the|what|why|to, define|defines, demonstrat*, lecture*, think aloud, read aloud, read ... aloud, teach|teaches ${students}, teach|teaches the|how|that, introduce|introduces the concept|idea|term|terms|vocabulary|word|words|new|strategy|skill|formula|rule, introduce new|key,
      present|presents the|new|a|information, powerpoint, slideshow, slide show, slides, show ... video, watch ... video|clip|film, anchor chart, give|take notes, notes on, direct teaching, whole class teaching, walk ${students} through, work|works through an|one|two|example|examples on the board, point out, describe how, tell ${students} that|how|about|the, explicitly teach, new vocabulary, demonstration, demo, demos, i'll|i will demonstrate|show|model|explain|read|teach|introduce|present|play|go, then i|i'll demonstrate|show|model|explain, exposition, teacher input|talk|led, show|play|watch the video|film|clip|movie|animation|presentation, show ... video, walkthrough, talk through`),
  },
  'guided practice': {
    plain:
      list(`guided practice, we do, we'll ... together, we will ... together, together we, we ... together, do ... together, solve ... together, work ... together, practice|practise ... together, complete ... together, work in pairs|groups|partners|teams|small, working in pairs|groups|partners|small, works in pairs|groups, in pairs, in partners, in small groups, in groups, in teams, with a partner, with partners, with their partner|partners|group|groups|table, with shoulder|elbow partner|partners, partner work, pair work, group work, as a class ... practice|practise|complete|solve|do|work|fill|create|make, teacher circulat*, circulate, circulates, circulating,
      guide ${students}, guides ${students}, guided, with teacher support|help|guidance, with support, support ${students} as they, help ${students} as, lead ${students} in|through, class works|completes|solves, shared writing, shared reading, each group, each pair, groups|pairs|partners|teams, small groups, groups of, pairs of, stations, rotate, jigsaw, gallery walk, scaffolded, with them, with you, help them, in twos|threes|fours|fives|trios|triads, into pairs|groups|partners|teams|twos|threes|fours|trios, walk around, walk round, while i ask|prompt|walk|circulate|help|watch|listen, i circulate, i|i'll walk|move around, teacher visits|prompts|helps|walks, at|in table|tables groups, do ... with them|you, sort ... cards|into, practice|practise|try as a class, try ... as a class, next few together`),
  },
  'independent practice': {
    plain: list(
      `independent practice, independent work, independent|independently, on their|your own, their own, you do, individually, individual work, by themselves, alone, silently, work silently, complete|completes|completing the|a|an|their worksheet|worksheets|handout|packet|page|graphic|assignment|problems|questions, complete ... worksheet|worksheets|assignment|problems, worksheet to complete, do the worksheet, ${students} write their|a|an|one|two, write|writes their own, create|creates|make|makes|design|designs their own, independent reading|writing, work time, each student|child|pupil ... writes|completes|makes|creates|draws|reads, textbook page|pages, workbook, individual written|task|tasks|practice|writing, individual written task, each|every one|student|child|pupil makes|draws|writes|reads|builds|completes, they each make|draw|write|build|complete|choose, each make|draw|write|build|complete one, own diagram|copy|paragraph|poster|version|words|piece|page|work, quietly, by yourself, alone at, without help|prompts, solo, finish ... packet|page|pages|worksheet|lab`,
    ),
  },
  closure: {
    plain: list(
      `closure, closing, to close, close the lesson|class|session|with|by, closes with|by, wrap up, wraps up, to wrap, plenary, exit ticket|tickets|slip|slips|card|cards|pass|task, end the lesson|class|session|day with|by, end with|by, ends with|by, end class, ends class, to end, to finish, to conclude, conclude|concludes with|by|the, conclusion, at the end of the lesson|class|period, end of the lesson|class|period, last|final five|ten|three|two|5|10|3|2|few minutes, what they learned|learnt, what did we|you learn, what we learned|learnt, summari* the lesson, summari* what|key|today's|learning, review the objective|objectives, revisit the objective|objectives|essential|learning, return to the objective|learning|essential, recap the lesson, debrief, at the door, before they|students leave, as they|students leave, we finish, finish with|in|by, finish up with, last thing, line up, in the last minutes|minute, wind down, exit question, pack up`,
    ),
    last: list(
      `share out, share their work|answers|results|writing|findings|ideas|projects|stories|posters, share with the class, reflect, reflection, reflects, review, recap, summari*, discuss what|how|as, finally, bring ${students} back together, come back together, regroup, whole class discussion, clean up, hand in, turn in, collect, volunteers share, preview, clean up, everyone tells|says|shares, each child|student|pupil|one says|tells|shares|names, all together, one thing they|you, one word, one new word, tell ... partner one, whip around, in a circle, one more time, once more`,
    ),
  },
}

/** Whose knowing is looked into, and when: words for a check in the midst of teaching. True where all students answer. */
export const checkCues: readonly (readonly [phrases: string[], ofWhom: 'everyone' | 'some' | null])[] = [
  [
    list(`turn and talk, turn and tell, turn to your|a|their partner|neighbor|neighbour|shoulder|elbow, think pair share, pair share, tps, thumbs up, thumbs down, thumbs sideways, thumb check, fist to five, fist of five, fist 2 five, whiteboards, white boards, mini whiteboard|whiteboards|board, dry erase board|boards, show me boards, show boards, hold up ... answer|answers|board|boards|fingers, response card|cards, choral response|responses|ly, chorally,
      hand signal|signals, finger vote, four corners, stand up if, stand if, traffic light|lights, red amber green, rag rate, everyone writes, everyone shows, all students respond|answer|write|show, everybody writes, stop and jot, poll ${students}|the, polls, plickers, kahoot, quizizz, blooket, nearpod, pear deck, google form, hinge question|questions, entrance ticket, one minute paper, self assess, self assessment, abcd cards, every student responds|answers`),
    'everyone',
  ],
  [
    list(
      `cold call|calls|calling, call on, calls on, calling on, equity sticks, popsicle sticks, lolly sticks, lollipop sticks, random name|names, randomly call|select|choose|pick, name generator, volunteers to explain|answer|share, target* questioning, no hands up, ask a student|volunteer|few|couple ... to explain|repeat|restate|paraphrase|summarize|summarise, ask one student|pupil, ask several students, pose ... pounce`,
    ),
    'some',
  ],
  [
    list(`check|checks|checking for understanding, check|checks understanding, check|checking ... understanding, checks for understanding, cfu, check that ${students}|all|each, check if ${students}|all|each, check whether, check in with, check ... progress, checking ... progress, monitor|monitors|monitoring understanding|progress|for|student|students|pupils|their, circulate and check|ask|listen|observe|monitor|look|take|assess, circulate to check|listen|observe|monitor|look|assess, circulates to check|listen|monitor, circulates and checks|asks|listens|observes, circulating to check|listen, listen for, listen in, listen to ... conversations|discussions, look for misconceptions|evidence|errors, spot check, check answers, check work, check their work|answers|notebooks, conference|confer|confers|conferring with,
      ask ${students} to explain|restate|repeat|paraphrase|justify|summarize|summarise|describe|tell, asks ${students} to explain|restate|repeat|paraphrase|justify|summarize|summarise|describe, have ${students} explain|restate|repeat|paraphrase|summarize|summarise, in their own words, repeat ... directions, mini plenary, afl, concept check, ccqs, formative check, quick check, comprehension questions, question ${students} on|about|to, questioning to check, informally assess, anecdotal notes, take notes on who, see who|whether|if, so i can see, note who|which, notice who, freeze, look over shoulders|their, over their shoulders, have them show|tell, show me the|what|how`),
    null,
  ],
]

/** Things that an assessment is made of, wherever they stand. */
export const assessmentCues = list(
  `exit ticket|tickets|slip|slips|card|cards|pass|task, quiz, quizzes, rubric, unit test, post test, posttest, pre test, will be assessed, are assessed, is assessed, be graded, be evaluated, assess ${students}, assess whether|how|if, i will assess, teacher will assess, assesses, formative assessment|assessments, summative assessment|assessments, informal assessment, formal assessment, assessed by|on|through|using, assessment is|will, collect ... worksheet|worksheets|work|papers|notebooks|writing|paragraphs|responses to|and check|assess|grade|review|see|evaluate, turn in ... grade|grading, checklist to assess, score ... with, marked against, success against, peer assess|assesses|assessment|mark, self assess, tick|tick off ... list, tick|tick off on ... list, tick off who, checklist, class list, mark on|off the, record|i'll record who, trial sheet, data sheet, for a grade, is|are turned in, turned in with, handed in, hand in, i'll know, marked tonight|out|for, is|are marked, scored out of|for, i'll read ... tonight, tonight to see`,
)

/** Words for help that differs from one student to another, wherever they stand. */
export const differentiationCues =
  list(`english learners|learner, english language learners|learner, language learners, multilingual learners|learner, emergent bilingual|bilinguals, ell|ells, els, mll|mlls, eal, esl, esol, newcomers, iep|ieps, 504, sen, send, special needs, special education, learning disabilities, students with disabilities, struggling students|learners|readers|writers|pupils, students|pupils|learners|children|those|anyone|those who|students who|pupils who who|that struggle|need|finish, who struggle, who need extra|more|additional|support|help, who need a challenge, need extra support|help|time, needing support|extra, for support, extra support, additional support, extra challenge, extra time, extended time, sentence frame|frames, sentence starter|starters, sentence stem|stems, word bank|banks, early finishers, fast finishers, finish early, finishes early,
  advanced students|learners, more able, most able, less able, higher attaining, lower attaining, high ability, low ability, higher ability, lower ability, gifted, differentiat*, scaffold|scaffolds|scaffolded|scaffolding, modified worksheet|text|version|assignment|work, modifications, accommodat*, preferential seating, extension task|activity|question|questions|problem|problems, as an extension, for an extension, challenge task|question|questions|problem|problems, leveled texts|readers|books, levelled texts|readers|books, tiered, bilingual dictionar*, native language, home language, home languages, visual aids for, one on one support|help, small group for, pull a small group, reteach, teaching assistant, stretch and challenge, ta will|to|supports|works, wheelchair, aac, speech to text, text to speech, hearing aid, visual schedule, glossary, bilingual glossary, enlarged, large print, new to english, dictates, works|work with ... aide, shorter line|text|version|passage, word wall with pictures, fewer problems|questions|items, level|levels one|two|three|four|five|1|2|3|4|5, small group at|of, kidney table`)

/** What an objective is said with where no heading says it. */
export const objectiveCues = list(
  `students|pupils|learners|children|student|scholars will be able to, students|pupils|learners will learn|understand|know, swbat, tswbat, ${students} ... be able to, we are learning to, we are learning how, learning target, learning intention, lesson objective, objective is|for|today, objective of, objectives are, the goal is|of, my goal is|for, goal is for, aim is|of, the aim, the purpose is|of this lesson, by the end of the lesson|class|period|this|today's, today ... will learn, i want ${students} to, i want them to, the point is, that they can, today they|we|students, hope|hoping they, want them to be able to, i'd like ${students} to, i want my ${students} to, we will learn, ${students} should be able to, should know|understand|learn`,
)

/** What is needed, where no heading says it. */
export const materialCues = list(
  `you will need, you ll need, will need, materials needed, materials are, materials include, bring copies, copies of, need to print, print out, have ready, have on hand, gather the, i need, we need, we'll need, i'll need, need a|one|two|some|enough`,
)

/** Words that take back what follows: "no exit ticket". */
export const negations: ReadonlySet<string> = new Set([
  'no',
  'not',
  "don't",
  "won't",
  "doesn't",
  "didn't",
  'never',
  'without',
  'skip',
  'skipping',
  'skipped',
  'instead',
  'neither',
  'cannot',
  "can't",
  "isn't",
  "aren't",
])
