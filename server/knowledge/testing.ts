import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const coachingModel = `---
id: grow
kind: coaching-model
title: GROW
aliases: []
origin: Britain
approaches: [facilitative]
purposes: [set a goal]
fits-when: [There is a wish.]
not-when: [There is none.]
stages:
  - { id: goal, title: Goal, line: what she wants, purpose: To choose., moves-on-when: She has chosen., arc: [aim] }
  - id: reality
    title: Reality
    line: what happens now
    purpose: To see.
    moves-on-when: She has seen.
    arc: [recall]
sources:
  - { author: John Whitmore, year: 1992, title: Coaching for Performance }
---

# GROW

## Goal

Ask what the teacher wants for her students by the end of the month.

## Reality

Look at what is happening now, facts before opinions, her account first.
`

const strategy = `---
id: wait-time
kind: strategy
title: Wait time
focus: [wait-time]
names: [wait time]
signs: [waits, silent pause]
option: pausing before anyone answers
step: Wait three seconds
because: more students have an answer ready
gives: time to think
first-look: how many students answer
strength: moderate
grades: [K-12]
look-fors: [A pause., Another pause.]
sources:
  - { author: Mary Budd Rowe, year: 1974, title: Wait Time }
---

# Wait time

A pause of three to five seconds after a question lets more students find an answer.
`

const questions = `- id: wait-hopes
  text: What were you hoping the pause would do?
  stages: { grow: goal }
  kind: question
  purpose: recall
  focus: [wait-time]
  takes: []
  anchored: null
  follow-up: What told you?
  listen-for: a reason that is about students
`

const files: Record<string, string> = {
  'coaching-models/grow.md': coachingModel,
  'strategies/wait-time.md': strategy,
  'questions/goal.yaml': questions,
}

/** A new folder for a test, and a way to be rid of it. */
export async function temporaryFolder(): Promise<{ directory: string; remove(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'thinking-partner-'))
  return { directory, remove: () => rm(directory, { recursive: true, force: true }) }
}

/** A knowledge base of one coaching model, one strategy and one question, in a folder of its own; `change` rewrites its files. */
export async function smallKnowledgeBase(change: (text: string, file: string) => string = (text) => text) {
  const folder = await temporaryFolder()
  for (const family of ['frameworks', 'practice', 'scope', 'personas', 'scenarios']) await mkdir(join(folder.directory, family))
  for (const [file, text] of Object.entries(files)) {
    const path = join(folder.directory, file)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, change(text, file))
  }
  return folder
}
