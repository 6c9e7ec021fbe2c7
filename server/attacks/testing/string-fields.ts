/** A schema as it stands in the description that the app gives of itself. */
type Schema = {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  default?: unknown
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  pattern?: string
  oneOf?: Schema[]
  anyOf?: Schema[]
}
type Parameter = { in: 'path' | 'query' | 'header'; name: string; required?: boolean; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }
export type Description = { paths: Record<string, Record<string, Operation>> }

/** Where a string goes in: a parameter by name, or a place in the body, `0` standing for the first of a list. `isChosen`: it is one of a few words. */
export type Field = { where: 'path' | 'query' | 'header' | 'form' | 'body'; at: readonly (string | number)[]; isChosen: boolean }

/** One way to use a route, called as the table of access calls it: places that take a string, the query it needs, and bodies that fit. */
export type Way = { key: string; fields: Field[]; query: Record<string, string>; full: unknown; least: unknown }

const isChosen = ({ enum: words, pattern, format }: Schema) => words !== undefined || pattern !== undefined || format === 'date-time'

const takesString = ({ type, format }: Schema) => [type].flat().includes('string') && format !== 'binary'

/** Every way to use a route that takes strings, from the description: a new route with a new field is here by itself. */
export function waysIn({ paths }: Description): Way[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [], requestBody }]) => {
      const key = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`
      const needed = parameters.filter(({ in: where, required }) => where === 'query' && required)
      const query = Object.fromEntries(needed.map(({ name, schema }) => [name, String(sampleOf(schema, name))]))
      const words = parameters.filter(({ schema }) => takesString(schema))
      const named = words.map(({ in: where, name, schema }): Field => ({ where, at: [name], isChosen: isChosen(schema) }))
      const form = requestBody?.content['multipart/form-data']?.schema.properties ?? {}
      const inForm = Object.entries(form).map(([name, schema]): Field => ({ where: 'form', at: [name], isChosen: isChosen(schema) }))
      const schema = requestBody?.content['application/json']?.schema
      const shapes = schema === undefined ? [] : (schema.oneOf ?? [schema])
      const bodies = shapes.map((shape) => ({ full: sampleOf(shape, ''), least: leastOf(shape), fields: fieldsOf(shape, []) }))
      const none = { full: undefined, least: undefined }
      const ways = [{ ...(bodies[0] ?? none), fields: [...named, ...inForm] }, ...bodies].filter(({ fields }) => fields.length > 0)
      return ways.map((way) => ({ key, query, ...way }))
    }),
  )
}

function fieldsOf(schema: Schema, at: readonly (string | number)[]): Field[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => fieldsOf(one, at))
  if (schema.properties) return Object.entries(schema.properties).flatMap(([name, one]) => fieldsOf(one, [...at, name]))
  if (schema.items) return fieldsOf(schema.items, [...at, 0])
  return takesString(schema) ? [{ where: 'body', at, isChosen: isChosen(schema) }] : []
}

/** Something that fits; words say where they stand. */
function sampleOf(schema: Schema, name: string): unknown {
  const one = schema.anyOf?.at(-1)
  if (one) return sampleOf(one, name)
  if (schema.enum) return schema.enum[0]
  if (schema.properties) return Object.fromEntries(Object.entries(schema.properties).map(([key, each]) => [key, sampleOf(each, key)]))
  if (schema.items) return [sampleOf(schema.items, name)]
  const type = [schema.type].flat()[0]
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return Math.max(1, schema.minimum ?? 1)
  if (schema.format === 'date-time') return '2025-11-21T10:00:00.000Z'
  return schema.pattern === undefined ? `the words of ${name}` : 'E1'
}

/** What has to be there, and nothing else. */
function leastOf({ properties = {}, required = [] }: Schema): unknown {
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, name)]))
}

/** The body with something else in one place. */
export function withAt(body: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(body)) return body.map((one, at) => (at === first ? withAt(one, rest, value) : one))
  if (typeof first === 'number') return [withAt(undefined, rest, value)]
  const object: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {}
  object[first] = withAt(object[first], rest, value)
  return object
}

/** Every string in an answer, however deep. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
