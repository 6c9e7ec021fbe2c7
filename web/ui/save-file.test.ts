import { expect, test } from 'vitest'
import { fileNameOf } from './save-file.ts'

test('the encoded name goes before the plain one', () => {
  expect(fileNameOf(`attachment; filename="Talk_with_Zo_.docx"; filename*=UTF-8''Talk%20with%20Zo%C3%AB.docx`)).toBe('Talk with Zoë.docx')
})

test('a name that can’t be decoded leaves the plain one; none is null', () => {
  expect(fileNameOf(`attachment; filename="plan.docx"; filename*=UTF-8''%E0%A4%A`)).toBe('plan.docx')
  expect(fileNameOf('attachment')).toBeNull()
  expect(fileNameOf(null)).toBeNull()
})
