import type { PlanPartName } from '../../domain/lesson-plan.ts'

const list = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')

/** Words that tell what a name stands for that is none of the usual ones: "Supplementary materials", "Individual adjustments". As in phrases.ts. */
export const nameSigns: Partial<Record<PlanPartName, string[]>> = {
  objective: list(
    'by the end, they can, students|pupils|learners can, objective|objectives, obj, goal|goals, target|targets, aim|aims, outcome|outcomes, intention|intentions, be able to, can do, learning focus',
  ),
  standards: list('standard|standards, benchmark|benchmarks, framework, curriculum'),
  materials: list(
    'materials, resource|resources, supplies, equipment, equip, item|items, handouts, tools, texts, gear, kit, stuff, things, have ready, have out, ready, left on, on the desk|table|counter, you need, you ll need, you will need, need to bring, to print, to copy, to prepare',
  ),
  opening: list(
    'warm up, warmup, starter, hook, opener, opening, bell ringer, bell work, do now, start, started, starting, begin, beginning, introduction, intro, welcome, arrival, arrive, entry, settle, settling',
  ),
  instruction: list(
    'teach, teaching, teacher input, model, modeling, modelling, mini lesson, instruction, demonstration, demo, present, presentation, introduce, input, direct',
  ),
  'guided practice': list(
    'guided, together, with teacher|staff|adult|adults|help|support|partner|partners|me|us, in pairs|groups, partner, partners, pairs, paired, shared, group practice|work|task|activity',
  ),
  'independent practice': list(
    'independent, independently, alone, on own, on your|their own, individual practice|work|task|writing, solo, by yourself|themselves, unassisted',
  ),
  'check for understanding': list(
    'check for|of understanding, checking, checks, check points, cfu, monitor, monitoring, afl, listen for, look for',
  ),
  differentiation: list(
    'differentiat*, accommodat*, modification|modifications, adjustment|adjustments, adapt*, support|supports, supporting, scaffold*, extension|extensions, extending, extend, challenge, stretch, iep, ieps, 504, ell, ells, eal, send, sen, students|pupils|learners|children|anyone|those who|needing|with, early finishers, finishes early, individual needs, inclusion, everyone, changes, helping',
  ),
  assessment: list(
    'assess*, evaluat*, evidence, data, data collection, how i ll know, how will|do i|we|you know, how i|we will know, how they ll show, know they|students learned|got, mastery, graded, grading, grade, score, scoring, record, recording, rubric, success, measure, collect',
  ),
  closure: list(
    'closure, closing, close, wrap, wrapping up, finish, finishing, end, ending, conclusion, plenary, exit, share, sharing, debrief, reflect, reflection, final, dismissal',
  ),
}
