import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Prompt, readPrompt, type Variables } from './prompt.ts'

/** Where this installation's own prompts are. */
export const shippedPrompts = fileURLToPath(new URL('../../prompts', import.meta.url))

/** Everything a language model is asked, as the files word it. */
export type Prompts = ReturnType<typeof readPrompts>

/**
 * Reads the prompts, once, at the start.
 * @throws badKnowledge naming the file that does not fit what the code fills in
 */
export function readPrompts(folder = shippedPrompts) {
  const read = <const System extends string, const User extends string>(
    id: string,
    variables: Variables<System, User>,
  ): Prompt<System, User> =>
    readPrompt(`prompts/${id}.md`, readFileSync(join(folder, `${id}.md`), 'utf8').replace(/^\uFEFF/, ''), variables)
  return {
    conversationPlan: read('conversation-plan', {
      system: ['approach', 'shape'],
      user: ['coachingModel', 'passages', 'about', 'evidence', 'atWork', 'lastTalk', 'written', 'places', 'boundary'],
    }),
    anotherItem: read('another-item', {
      system: ['rules'],
      user: ['coachingModel', 'passages', 'about', 'evidence', 'atWork', 'written', 'avoid', 'place', 'wish', 'boundary'],
    }),
    repairItem: read('repair-item', { system: ['rules'], user: ['boundary', 'evidence', 'item', 'findings'] }),
    chat: read('chat', {
      system: ['approach'],
      user: ['coachingModel', 'passages', 'about', 'evidence', 'atWork', 'lastTalk', 'plan', 'thread', 'words', 'boundary'],
    }),
  }
}
