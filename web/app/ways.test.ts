import { expect, test } from 'vitest'
import { isOn, roomFor, waysOf } from './ways.ts'

const words = (...roles: Parameters<typeof waysOf>[0]['roles']) => waysOf({ roles }).map((way) => way.words)

test('each has the ways of what they are, and whoever is several has them all, once', () => {
  expect(words('coach')).toEqual(['Conversations', 'Teachers', 'Waiting', 'Knowledge'])
  expect(words('mentor')).toEqual(words('coach'))
  expect(words('teacher')).toEqual(['From my coach', 'Knowledge'])
  expect(words('admin')).toEqual(['Knowledge', 'School'])
  expect(words('admin', 'teacher', 'mentor', 'coach')).toEqual([
    'Conversations',
    'Teachers',
    'Waiting',
    'From my coach',
    'Knowledge',
    'School',
  ])
  expect(words()).toEqual([])
})

test('a page is on one way', () => {
  const on = (pathname: string) =>
    waysOf({ roles: ['admin', 'coach', 'teacher'] })
      .filter((way) => isOn(way, pathname))
      .map((way) => way.words)
  expect(on('/')).toEqual(['Conversations'])
  expect(on('/conversations/1')).toEqual(['Conversations'])
  expect(on('/school/activity')).toEqual(['School'])
  expect(on('/with-me/coaches/1')).toEqual(['From my coach'])
  expect(on('/account')).toEqual([])
})

test('what is not in the bar is in the menu, and six ways need a wider bar', () => {
  expect(roomFor(waysOf({ roles: ['admin', 'coach'] }))).toEqual({ bar: 'max-wide:hidden', menu: 'wide:hidden' })
  const { bar, menu } = roomFor(waysOf({ roles: ['admin', 'coach', 'teacher'] }))
  expect(bar.replace('max-', '')).toBe(menu.replace('min-', ''))
})
