import { expect, test } from 'vitest'
import { asTyped, whatLacks } from './whom-to-turn-to.ts'

test('four of the five have to be said; what the law asks may be left empty', () => {
  const nothing = { lead: '', leadContact: ' ', hotline: '', staffSupport: '', duty: '' }
  expect(Object.keys(whatLacks(nothing))).toEqual(['lead', 'leadContact', 'hotline', 'staffSupport'])
  expect(whatLacks({ lead: 'Ms Hill', leadContact: 'Room 4', hotline: '0800 1', staffSupport: 'Mr Dean', duty: '' })).toEqual({})
})

test('what was kept is taken up as far as it can be read', () => {
  expect(asTyped({ lead: 'Ms Hill', hotline: 7 })).toEqual({ lead: 'Ms Hill', leadContact: '', hotline: '', staffSupport: '', duty: '' })
  expect(asTyped(null)).toBeNull()
})
