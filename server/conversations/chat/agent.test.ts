import { expect, test } from 'vitest'
import { z } from 'zod'
import { scripted } from '../../provider/testing.ts'
import { answer, useTools } from '../../testing/scripted-answers.ts'
import type { Behaviour } from '../../testing/scripted-provider.ts'
import { mostToolCalls, runAgent } from './agent.ts'
import { type ChatTool, chatTool } from './tools/tool.ts'

const note = (act: (words: string, signal: AbortSignal) => Promise<string>): ChatTool =>
  chatTool({
    name: 'note',
    description: 'Notes something',
    schema: z.object({ words: z.string() }),
    doing: ({ words }) => `Noting ${words}`,
    act: ({ words }, signal) => act(words, signal),
  })

/** An agent with one tool, and what it says, does and is told. */
async function agent(script: Behaviour[], act: (words: string, signal: AbortSignal) => Promise<string>) {
  const { provider, double } = await scripted(script)
  const stopping = new AbortController()
  const faults: unknown[] = []
  const doings: string[] = []
  const { signal } = stopping
  async function run(): Promise<string> {
    const asked = {
      ...{ system: 'Help.', user: 'Do it.', tools: [note(act)], signal },
      restored: (given: unknown) => given,
      masked: (words: string) => words.replaceAll('Maya', '{Student1}'),
      relay: provider.relay({ signal, mostCharacters: 100_000, lastLook: () => false }),
      onDoing: (what: string) => void doings.push(what),
      onFault: (cause: unknown) => void faults.push(cause),
    }
    let text = ''
    for await (const piece of runAgent(asked)) text += piece
    return text
  }
  const results = () => double.asked.at(-1)?.body.messages.flatMap(({ role, content }) => (role === 'tool' ? [content] : []))
  return { run, double, stopping, faults, doings, results }
}

const notes = (...words: string[]) => useTools(words.map((each) => ['note', { words: each }]))

test('what it says after a tool is another paragraph', async () => {
  const { run } = await agent(
    [useTools([['note', { words: 'a' }]], 'I note it.'), answer('It is noted.', { chunkSize: 2 })],
    async () => 'Done.',
  )
  expect(await run()).toBe('I note it.\n\nIt is noted.')
})

test('tools that are called in one breath are called in turn', async () => {
  const log: string[] = []
  const { run } = await agent([notes('a', 'b', 'c'), answer('Done.')], async (words) => {
    log.push(`${words} begins`)
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
    log.push(`${words} ends`)
    return words
  })
  await run()
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('once it is stopped no further tool is begun, and it ends when the one that was begun has ended', async () => {
  const log: string[] = []
  const { run, stopping } = await agent([notes('a', 'b'), answer('Done.')], async (words) => {
    log.push(`${words} begins`)
    stopping.abort(new Error('stopped'))
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate)
    log.push(`${words} ends`)
    return words
  })
  await expect(run()).rejects.toThrow('stopped')
  expect(log).toEqual(['a begins', 'a ends'])
})

test('what goes wrong inside of a tool is told to us, and to the language model in plain words', async () => {
  const broken = new Error('SQLITE_IOERR at /home/lee')
  const { run, faults, results } = await agent([notes('a'), answer('It could not be done.')], () => Promise.reject(broken))
  expect(await run()).toBe('It could not be done.')
  expect(faults).toEqual([broken])
  expect(results()).toEqual(['Nothing was done. Something went wrong on our side. Try again. What you entered is still there.'])
})

test('arguments that are not as described are told, without where that was found and without what was given', async () => {
  const { run, double, faults, doings } = await agent(
    [
      useTools([
        ['note', {}],
        ['note', 'Maya, no JSON'],
        ['note', { words: { of: 'Maya' } }],
        ['notes about Maya', { words: 'a' }],
      ]),
      answer('So.'),
    ],
    async () => 'Done.',
  )
  await run()
  const told = double.asked[1]?.body.messages.filter(({ role }) => role === 'tool').map(({ content }) => content) ?? []
  expect(told.slice(0, 3)).toEqual(
    Array.from({ length: 3 }, () =>
      expect.stringMatching(/^Nothing was done: the arguments are not as described\. words: [^/]*expected string/),
    ),
  )
  expect(told[3]).toBe('Nothing was done: that is not a valid tool. There are note.')
  expect(told.join('\n')).not.toMatch(/file:|node_modules|\n\s+at |Maya/)
  expect([faults, doings]).toEqual([[], []])
})

test('three hundred calls in one breath are as many as there may be, without a word of the library’s', async () => {
  const warnings: string[] = []
  const listen = ({ message }: Error) => void warnings.push(message)
  process.on('warning', listen)
  try {
    const many = notes(...Array.from({ length: 300 }, (_, at) => `${at}`))
    const { run, results } = await agent([many, many, answer('So.')], async (words) => words)
    expect(await run()).toBe('So.')
    expect(results()?.slice(0, mostToolCalls)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'])
    expect(results()?.slice(mostToolCalls)).toEqual(Array.from({ length: mostToolCalls }, () => expect.stringContaining('too many calls')))
    await new Promise(setImmediate)
    expect(warnings.filter((message) => /AbortSignal/.test(message))).toEqual([])
  } finally {
    process.off('warning', listen)
  }
})
