import { expect, test } from 'vitest'
import { allAbilities, chatRequest } from '../../provider/chat-request.ts'
import { GivenItem } from './given-item.ts'
import { answerFormat, shapeInWords } from './shape.ts'

const example = JSON.parse(shapeInWords.slice(0, shapeInWords.indexOf('\n')))

test('the shape in words is the shape', () => {
  expect(answerFormat.schema.parse(example)).toEqual(example)
  expect(GivenItem.parse(example.items[0])).toEqual(example.items[0])
})

test('as a JSON schema, everything in it is required and nothing else is let in, as strict servers demand', () => {
  const { response_format } = chatRequest('any', { messages: [], format: answerFormat }, allAbilities)
  const objects: Record<string, unknown>[] = []
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value) objects.push(value as Record<string, unknown>)
    Object.values(value).forEach(collect)
  }
  collect(response_format)
  expect(objects).toHaveLength(3)
  for (const object of objects) {
    expect(object.additionalProperties).toBe(false)
    expect(object.required).toEqual(Object.keys(object.properties as object))
  }
})
