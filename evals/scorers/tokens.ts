import { Tiktoken } from 'js-tiktoken/lite'
import o200k from 'js-tiktoken/ranks/o200k_base'

let encoding: Tiktoken | null = null

/** How many tokens a text has in OpenAI's o200k_base. Other language models cut texts otherwise, and all of one kind alike. */
export function countTokens(text: string): number {
  encoding ??= new Tiktoken(o200k)
  // Words that mean something to some models are only words here.
  return encoding.encode(text, [], []).length
}
