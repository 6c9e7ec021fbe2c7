/*
 * Nouns by whom they are about. Teaching: the parts, tools and habits of a lesson, in American and British school words. Students: people, and what
 * they make. Nouns in neither list count as the teacher's when "your" stands before them.
 */
const list = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** Parts, tools and habits of teaching. */
export const teachingNouns = list(`
  lesson class classroom teaching instruction pedagogy practice questioning question pacing pace transition explanation instruction direction modelling modeling
  demonstration demo feedback management behaviour behavior plan planning delivery closure closing close opening opener starter start warm-up warmup intro
  introduction hook routine activity discussion board boardwork job session period hour ending end finish finale approach style voice tone rapport relationship
  differentiation scaffold scaffolding slide slideshow powerpoint deck worksheet handout hand-out task grouping group groupwork technique presence observation
  performance effort attempt facilitation organisation organization preparation prep set-up setup structure sequence sequencing objective expectation check
  assessment quiz rubric lecture summary seating monitoring listening handling control room unit example lab display material resource timing minilesson
  mini-lesson circle rotation station debate plenary recap review use climate atmosphere environment culture vibe energy marking grading communication homework
  handover changeover clear-up tidy-up line-up dismissal entrance entry register carousel input output segment bit part half section stage phase exposition
  narration cue signal sign board display language wording phrasing script timing time storytelling read-aloud reading-aloud conducting coaching refereeing
  choreography blocking staging rehearsal practical experiment investigation project fieldwork trip assembly circle-time carpet choice decision judgement judgment
  subject-knowledge knowledge grasp command eye ear way handling use stuff work thing move idea design layout curriculum scheme coverage challenge rigour rigor
  depth breadth expectation provision support intervention safety supervision stance body-language movement circulation proximity standard standard quality level
  differentiation adaptation inclusion response follow-up followup exit ticket do-now bellwork bellringer hinge cold-call think-pair-share turn-and-talk
  anchor chart wall wait-time wrap-up wrapup test rule consequence praise reward teaching learning morning afternoon day week year show presentation commentary
  briefing debrief outline framework agenda logistics flow rhythm tempo momentum balance mix ratio block set sheet booklet packet exercise drill game prompt protocol corner centre center programme program course phonics maths math opener wall-display jobs poem-study read-through sing-through call-and-response number-talk storytime story-time provocation invitation table-set labwork fieldtrip mini-plenary registration hallway corridor line corral crowd-control noise-level seating-plan plan-b lesson-plan teacher colleague trainee practitioner educator
`)

/** People who learn, and what they make: described by criteria, not judged. */
export const studentNouns = list(`
  student pupil kid child class group boy girl learner reader writer speller mathematician scientist soprano alto tenor bass band choir table pair team player son
  daughter everyone everybody anybody someone one they answer paragraph essay draft drawing poem sketch claim sentence solution diagram model story report poster
  portfolio book notebook writing reading painting piece verse argument hypothesis graph spelling handwriting presentation accent pronunciation partner friend
`)

/** Things of one's own that are no part of teaching: "your daughter", "your weekend". */
export const privateNouns = list(`
  name goal aim hope focus intention wish dream vision voice-mail message email letter words word question questions concern student students pupil pupils kid kids child
  children class classes group groups boys girls learner learners readers reader writers writer team colleague colleagues partner mother father mum mom dad husband wife
  family friend friends weekend holiday birthday health dog cat car house home future notebook journal notes note reading view opinion mind sense take idea ideal
  strongest weakest best worst own turn thinking thoughts thought reflection reflections heart feelings feeling day evening morning
`)
