const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** Words that any lesson is told with: they say nothing of what it is about. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above after all also am an and any are as at be because been before being between both but by can could did do does doing down during each either etc every few for from further get had has have having he her here hers him his how i if in into is it its itself just
  let like make made many may me might more most much must my need no nor not of off on once one only or other our out over own per same she should so some such than that the their them then there these they this those through to too two three four five six seven eight nine ten under until up upon us use used using very was we were what when where which while who whom why will with within would you your
  able activity activities answer answers ask assess assessed assessment assessments board check checklist class classroom close closing closure collect complete completed completing correct correctly day discuss discussion end exit explain explaining explanation finish first give given goal grade graded group groups guided handout homework identify independent independently individual instruction
  know knowledge last learn learned learners learning lesson lessons list materials minute minutes monitor next notebook notebooks objective objectives observation observe page paper partner partners pairs plan practice present problem problems prompt question questions quiz read respond response responses review rubric score share sheet show skill slip small solve step steps student students
  summarize target task teacher test thing ticket time today together topic turn turning understand understanding unit whiteboard whiteboards whole work worksheet worksheets write writing written state standard standards different own correctly describe demonstrate support new word words example examples apply look formative summative informal formal level accuracy percent least pupil pupils children tomorrow period book books marking marked against lo swbat paragraph paragraphs claim claims evidence pieces piece reasoning scored three-box exit`.split(
    /\s+/,
  ),
)

/** What asks students to reason, by what they are to do it with and not by one verb. */
export const reasoningSigns =
  list(`explain why|how|your|their, justify your|their|the|each|an, why|how do you know, explain ... thinking|reasoning, defend ... claim|position|choice|answer|argument|opinion, argue ... evidence, with|using|cite evidence, evidence from the, support ... evidence|reasons, more than one way|solution|answer|strategy, two different ways, compare ... strategies|solutions|methods|sources|accounts|perspectives|points of view, make|makes a claim, claim ... evidence, critique ... reasoning|argument|work,
  find the error|mistake, error analysis, prove that|whether|why, disprove, design ... experiment|investigation|solution, make a prediction and, predict ... explain|why|justify, what would happen if, generalize, generalise, counterexample, real world problem of their own, evaluate ... evidence|source|sources|argument|claim, synthesi* ... sources|texts, draw conclusions from, which ... and why, convince`)
/** What asks students to use what they were taught in a task of their own. */
export const usingSigns = list(
  `solve ... problems, word problem|problems, write their own, write a|an|one paragraph|essay|story|letter|summary|response|poem|dialogue, create ... own, make ... own, draw a|and|their ... model|diagram|graph, conduct ... experiment|investigation, measure ... record, apply ... to, sort ... into, classify ... into, revise their, build a|their, perform ... dialogue|scene|piece, use ... to solve|write|make|find|build`,
)
/** What asks students to give back what they were given. */
export const recallingSigns = list(
  `fill in the blank|blanks, fill in the missing, copy the|down|notes|definitions|definition, copying, write the definition|definitions, match ... words|terms|definitions|vocabulary|pictures, multiple choice, true or false, true false, label the|a|each|parts, memorize, memorise, recite, list the|three|two|four|five|as many, name the|three|two|four|each, define ... words|terms|vocabulary, flashcards, flash cards, word search, crossword, answer the questions at the end, identify the parts, worksheet of facts, spelling test, color|colour in`,
)

/** Who is heard in a step: the teacher, or students. */
export const teacherTalks = list(
  `teacher|i|we explain|explains|present|presents|lecture|lectures|show|shows|model|models|demonstrate|demonstrates|tell|tells|read|reads|describe|describes|introduce|introduces|review|reviews|define|defines|go|will, explain*, lecture*, present the|a|information|slides, powerpoint, slides, slideshow, slide show, direct instruction, model how|the|a, modeling, modelling, demonstrat*, tell ${'students|them|the'}, read aloud, think aloud, show ... video|slides|example|examples, watch ... video, take notes, teach the|students|how, introduce the|new|a, define the|key|each, notes on, walk students|them through, go over, point out, mini lesson, tell the class`,
)
export const studentsTalk = list(
  `turn and talk, think pair share, pair share, partner talk, talk with|to ... partner|partners|neighbor|neighbour, discuss with, discuss in, students|pupils|learners|they|groups|pairs|partners discuss|share|explain|present|debate|talk|teach|compare|ask|describe|tell|argue|justify|report, student discussion, students ... discuss|explain|present|debate, small group discussion, group discussion, socratic seminar, fishbowl, debate, jigsaw, gallery walk, peer feedback, peer review, share with ... partner|partners|group|class|table, students ask, present their|to, in pairs, in groups, in small groups, with a partner, work with ... partner|partners|group|groups, accountable talk, literature circles, share out, explain to|their ... partner|thinking|group, role play, interview, student led, students lead`,
)
