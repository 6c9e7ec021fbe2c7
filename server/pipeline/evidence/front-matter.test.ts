import { describe, expect, test, vi } from 'vitest'
import { readFrontMatter } from './front-matter.ts'

describe('the head of a note', () => {
  test('is read by its known keys, whatever their case and type', () => {
    const { context } = readFrontMatter('---\nTeacher: Ms. Ortiz\ngrade: 5\ndate: 2024-10-17\n---\nx')
    expect(context).toEqual({ teacher: 'Ms. Ortiz', grade: '5', date: '2024-10-17', subject: null, goal: null })
  })

  test('between two rules that name nothing known there are notes', () => {
    const notes = '---\n10:05 T: "Why?"\n10:06 4 hands up.\n---\nthe end'
    expect(readFrontMatter(notes).bodyStart).toBe(0)
  })

  test('that is not YAML is read line by line', () => {
    expect(readFrontMatter('---\ngoal: ask "why" more: daily\nteacher: [Ms\n---\n').context).toMatchObject({
      goal: 'ask "why" more: daily',
    })
  })

  test('never puts a coach’s words on standard error', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    readFrontMatter('---\ngoal: !secret Maya cries often\n---\n')
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  test('ends with the line after it, with either kind of line break', () => {
    const notes = '---\r\ngoal: x\r\n---\r\n10:05'
    expect(notes.slice(readFrontMatter(notes).bodyStart)).toBe('10:05')
  })
})
