import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { stance } from './stance-lines.ts'
import { outcomeOf } from './terminal.ts'

async function run(input: string) {
  const output = new PassThrough()
  const messages = new PassThrough()
  const printed = text(output)
  const said = text(messages)
  const { exitCode, message } = await outcomeOf(() => stance(Readable.from([Buffer.from(input)]), output, messages))
  output.end()
  messages.end()
  return { exitCode, lines: (await printed).split('\n').filter(Boolean), said: (await said) + message }
}

describe('npm run stance', () => {
  test('answers each line with the findings of its text', async () => {
    const { exitCode, lines } = await run('{"id":"a","text":"Have you tried exit tickets?"}\n{"id":2,"text":"What did you notice?"}\n')
    expect(exitCode).toBe(0)
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'a',
        findings: [
          { rule: 'not-advice', severity: 'warn', span: [0, 28], reason: expect.any(String), rewrite: 'What have you tried so far?' },
        ],
      },
      { id: 2, findings: [] },
    ])
  })

  test('kind, purpose and approach count', async () => {
    const { lines } = await run(
      '{"id":"a","text":"Is Tuesday good?","purpose":"confirm"}\n{"id":"b","text":"Try a timer.","kind":"practice"}',
    )
    expect(lines.map((line) => JSON.parse(line).findings)).toEqual([[], []])
  })

  test('a bad line is named by its number and the rest is done', async () => {
    const { exitCode, lines, said } = await run(
      '{"id":"a","text":"What helped?"}\nnonsense\n{"id":"b"}\n{"id":"c","text":"x","kind":"poem"}\n{"id":"d","text":"Why?"}',
    )
    expect(exitCode).toBe(2)
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'd'])
    expect(said).toMatch(/Line 2: .*JSON/)
    expect(said).toMatch(/Line 3: text/)
    expect(said).toMatch(/Line 4: kind/)
  })

  test('a text of 2,000 characters is checked, a longer one is a bad line', async () => {
    const { exitCode, lines, said } = await run(
      `{"id":"a","text":"${'x'.repeat(2_000)}"}\n{"id":"b","text":"${'x'.repeat(2_001)}"}\n{"id":"c","text":"Why?"}`,
    )
    expect([exitCode, lines.length]).toEqual([2, 2])
    expect(said).toMatch(/Line 2: text: it is longer than 2,000 characters; check one /)
  })

  test('a fault that is not the line’s is a fault of the run', async () => {
    const full = new PassThrough()
    full.write = () => {
      throw new Error('ENOSPC')
    }
    const { exitCode, message } = await outcomeOf(() =>
      stance(Readable.from([Buffer.from('{"id":"a","text":"Why?"}')]), full, new PassThrough()),
    )
    expect(exitCode).toBe(1)
    expect(message).not.toContain('Line 1')
  })

  test('no input is no output and no fault', async () => {
    expect(await run('')).toEqual({ exitCode: 0, lines: [], said: '' })
  })

  test('a byte-order mark, blank lines and Windows line ends are no fault', async () => {
    const { exitCode, lines } = await run('\uFEFF{"id":"a","text":"What helped?"}\r\n\r\n{"id":"b","text":"Why?"}\r\n')
    expect([exitCode, lines.length]).toEqual([0, 2])
  })
})
