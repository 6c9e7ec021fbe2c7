import { oneOf } from '../language/lexicon.ts'

/** What a lesson is made of, as it is praised or blamed. */
export const lessonThing = oneOf(
  `lessons?, class, classes, grading, marking, communication, homework, penmanship, humou?r, teaching, questioning, pacing, pace,
    transitions?, explanations?, instructions?, directions?, modell?ing, feedback, management, planning, plans?, delivery, questions,
    wait time, wait-time, closure, closing, opening, starter, warm-?ups?, do now, introduction, intro, hook, routines?, activit(?:y|ies),
    discussions?, board(?: ?work)?, work, job, session, period, hour, start, ending, end, approach, style, voice, tone, rapport,
    relationships?, differentiation, scaffold(?:s|ing), slides, worksheets?, tasks?, text, texts, grouping, groups, group work, technique,
    presence, observation, performance, effort, way, attempt, idea, move, stuff, thing, teacher, coach, colleague, educator, practice,
    instruction, facilitation, organi[sz]ation, preparation, set-?up, structure, sequence, content, subject knowledge, knowledge,
    objective, standards?, expectations, checks?(?: for understanding)?, assessments?, quiz(?:zes)?, rubric, lecture, lectures, talk,
    summary, seating(?: chart)?, monitoring, listening, handling, control, behaviou?r management, classroom, room, unit, examples?, lab,
    demo, demonstration, read-aloud, show, display, materials, handouts?, timing, minilesson, mini-lesson, circle time, rotations?,
    stations?, debate, plenary, first \\w+, second \\w+, last \\w+, half, part, section, moment, use of [\\w -]{3,30}, response,
    responses, answers?, decision, choice, message, conversation, meeting, reflection, reflections, learning, year, day, morning, project,
    poem, video, story`,
)

/** Blame whatever it is said of. */
export const strongBlame = oneOf(
  `weak, weaker, weakest, poor, poorly(?: \\w+)?, sloppy, careless, muddled, messy, a mess, chaotic, chaos, dull, boring, bored everyone,
    ineffective, incompetent, inept, lazy, disorgani[sz]ed, unorgani[sz]ed, unprepared, unprofessional, terrible, terribly, awful, bad,
    badly(?: \\w+)?, disastrous, a disaster, a shambles, shambolic, a failure, a flop, a waste of time, disappointing, a disappointment,
    lacklust(?:er|re), mediocre, inadequate, inadequately, unacceptable, not good enough, hopeless, useless, pathetic, dreadful, lousy,
    horrible, embarrassing, an embarrassment, pointless, uninspiring, uninspired, unimpressive, amateurish, clumsy, lifeless, tedious,
    below (?:average|standard|par), substandard, sub-par, subpar, half-baked, ill-prepared, badly-planned, ill-conceived, ill-judged,
    thoughtless, lifeless, out of control, all over the place, off the mark, nowhere near good enough, painful to watch, train ?wreck,
    not up to (?:scratch|standard), amateur, haphazard, slapdash, patchy, flimsy, stale, old-fashioned, outdated, harsh, unfair`,
)

/** Blame of a lesson where it is asserted; in a question it presumes a fault. */
export const mildBlame = oneOf(
  `confusing, confused, unclear, slow, rushed, hurried, repetitive, superficial, shallow, vague, abrupt, unfocused, choppy, uneven,
    scattered, long-winded, wordy, complicated, overcomplicated, low-level, teacher-(?:centered|centred|heavy|led), wasted, missing,
    ineffectual, problematic, inconsistent, shaky, wobbly, thin, limited, unstructured, unproductive, inefficient, off-task, off task,
    disengaged, disengaging, unsuccessful, dragging, awkward, clunky, messy, flat, noisy, rowdy, disruptive, one-sided, lacking,
    insufficient, unhelpful, misleading, lengthy, endless, interminable, drawn-out, drawn out, overlong, overly \\w+, too \\w+,
    not (?:very |really |so |all that |that )?(?:clear|good|great|strong|effective|engaging|helpful|useful|successful|ideal|tight|deep|rigorous|smooth|organi[sz]ed),
    (?:a )?lack of, (?:a bit|a little|a tad|rather|kind of|sort of|pretty) (?:long|slow|short|fast|loud|thin|weak|flat|rushed|dry|much)`,
)

/** Praise, of a lesson or a person. */
export const praise = oneOf(
  `great, good, very good, excellent, wonderful, fantastic, amazing, brilliant, super, superb, terrific, awesome, outstanding, lovely,
    fabulous, perfect, perfectly(?: \\w+)?, impressive, strong, stronger, strongest, solid, effective, successful, a success, exceptional,
    incredible, mar?vell?ous, stellar, beautiful, beautifully(?: \\w+)?, masterful, masterly, skil?lful, exemplary, first-rate,
    first-class, top-notch, gifted, talented, spot on, spot-on, on point, engaging, the best, best, phenomenal, tremendous, magnificent,
    splendid, fine, admirable, inspiring, inspired, a hit, a triumph, a joy(?: to watch)?, a delight, a pleasure(?: to watch)?,
    remarkable, well[- ]\\w+(?:ed|ned|un|aught|aced), fun, smooth, seamless, crisp, polished, powerful, flawless, a natural, delightful,
    dynamite, wow, extraordinary, thorough, well organi[sz]ed, well-organi[sz]ed, organi[sz]ed, rigorous, warm, patient,
    on track for greatness, really nice, nice, so good, rock-solid, a model lesson, textbook, sharp, clever, creative, highly effective,
    proficient, distinguished`,
)

export const intensifier = `(?: (?:so|very|really|quite|pretty|rather|just|absolutely|truly|simply|totally|completely|a bit|a little|somewhat|extremely|incredibly|particularly|especially|too|clearly|obviously|frankly|honestly|fairly|still|always|often|generally|consistently|actually|definitely|kind of|sort of|far|much|way|also|all|already|again|not|never|only|today))*`

export const being = oneOf(
  `is, are, was, were, isn't, aren't, wasn't, weren't, 's, 're, looks?, looked, seems?, seemed, felt, feels, sounds?, sounded,
    came across as, comes across as, went, has been, have been, had been, remains?, stays?, proved, turned out, became, gets?, got,
    will be, would be, could be, could have been, should have been, might have been, must have been, can be, tends? to be`,
)
