import { expect, test } from 'vitest'
import { checkText } from '../../checks/check.ts'
import { NoticingKind } from '../../domain/noticing.ts'
import { replyFor, replyToFine, replyToNotYet } from './replies.ts'

const seeds = Array.from({ length: 60 }, (_, number) => `notes ${number}`)

test('what to say to an answer is clean under our own checks, whichever is chosen', () => {
  const replies = seeds.flatMap((seed) => [
    replyToFine(seed),
    replyToNotYet(seed),
    ...[...NoticingKind.options, null].flatMap((kind) => replyFor(kind, seed)),
  ])
  const said = [...new Set(replies.map(({ say }) => say))]
  expect(said.length).toBeGreaterThan(15)
  const flagged = said.flatMap((text) => checkText({ text }).map(({ rule }) => `${rule}: ${text}`))
  expect(flagged).toEqual([])
})
