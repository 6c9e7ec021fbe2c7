import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inPlainLetters, wordsOfLookAlikes } from './look-alikes.ts'

describe('letters that look like others are read as these', () => {
  test.each([
    ['Cyrillic among Latin', 'wеak', 'weak'],
    ['Cyrillic alone in an English text', 'You are а рооr one', 'You are a poor one'],
    ['Greek among Latin', 'wοrst', 'worst'],
    ['small capitals', 'ᴡᴇᴀᴋ', 'weak'],
    ['wide letters and marks', 'ｗｏｒｓｔ！', 'worst!'],
    ['bold letters', '𝘄𝗼𝗿𝘀𝘁', 'worst'],
    ['letters in circles', 'Ⓦⓞⓡⓢⓣ', 'Worst'],
    ['white letters on black', '🆆🅾🆁🆂🆃', 'WORST'],
    ['letters that are joined', 'unﬁt', 'unfit'],
    ['accents, and letters struck through', 'wórst w̶e̶a̶k̶', 'worst weak'],
    ['what can’t be seen within a word', 'we\u200bak', 'weak'],
    ['digits between letters', 'w0rst, k1ll', 'worst, kill'],
  ])('%s', (_, text, read) => {
    expect(inPlainLetters(text)).toBe(read)
  })

  test.each([
    'What did you notice at 10:05, in group 4, on the 1st strip?',
    'Мария спросила дважды. What did you hear?',
    'Angle α and angle β are equal.',
    '数学の授業 🙂 5½ cm',
    'كيف كانت الحصة؟',
  ])('leaves alone: %s', (text) => {
    expect(inPlainLetters(text)).toBe(text)
  })

  test('each word stands where it says, and what is read is plain', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('а', 'w', '𝘄', 'é', '0', ' ', 'ｗ', 'ﬁ', 'ж', '\u0301', '🙂') }), (text) => {
        for (const { start, end, written, read } of wordsOfLookAlikes(text)) {
          expect(text.slice(start, end)).toBe(written)
          expect(read).toMatch(/^[!-~]+$/)
        }
      }),
    )
  })

  test('60,000 characters of them hold nobody up', () => {
    const start = process.cpuUsage()
    for (const part of ['ｗｏ ', 'а', 'w0r', 'w1', 'é']) inPlainLetters(part.repeat(60_000 / part.length))
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000)
  })
})
