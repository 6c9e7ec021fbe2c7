import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('./', import.meta.url)

/** Lesson plans of different shapes, written for these tests: name and text. */
export const feedbackPlans = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name.replace(/\.md$/, ''), readFileSync(new URL(name, folder), 'utf8')] as const)

/** The plan of that name. */
export function planCalled(name: string): string {
  const found = feedbackPlans.find(([called]) => called === name)
  if (!found) throw new Error(`there is no plan called ${name}`)
  return found[1]
}
