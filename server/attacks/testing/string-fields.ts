/** A schema as it stands in the description that the app gives of itself. */
export type Schema = {
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
type Parameter = { in: 'path' | 'query' | 'header'; name: string; schema: Schema }
type Operation = { parameters?: Parameter[]; requestBody?: { content: Record<string, { schema: Schema }> } }
export type Description = { paths: Record<string, Record<string, Operation>> }

/** Where a string goes in: a parameter by name, or a place in the body, `0` standing for the first of a list. */
export type Field = { where: 'path' | 'query' | 'header' | 'form' | 'body'; at: readonly (string | number)[] }

/** One route, as the table of access calls it, with every place that takes a string. `body` is one that fits, of every field. */
export type Described = { key: string; fields: Field[]; bodies: { body: unknown; fields: Field[] }[] }

const takesString = ({ type, format }: Schema) => [type].flat().includes('string') && format !== 'binary'

/** Every route that takes anything, from the description. A new route with a new field is here by itself. */
export function routesIn({ paths }: Description): Described[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => {
      const named = parameters.filter(({ schema }) => takesString(schema)).map(({ in: where, name }): Field => ({ where, at: [name] }))
      const form = requestBody?.content['multipart/form-data']?.schema.properties ?? {}
      const inForm = Object.keys(form).map((name): Field => ({ where: 'form', at: [name] }))
      const schema = requestBody?.content['application/json']?.schema
      const shapes = schema === undefined ? [] : (schema.oneOf ?? [schema])
      return {
        key: `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
        fields: [...named, ...inForm],
        bodies: shapes.map((shape) => ({ body: sampleOf(shape, ''), fields: fieldsOf(shape, []) })),
      }
    }),
  )
}

function fieldsOf(schema: Schema, at: readonly (string | number)[]): Field[] {
  if (schema.anyOf) return schema.anyOf.flatMap((one) => fieldsOf(one, at))
  if (schema.properties) return Object.entries(schema.properties).flatMap(([name, one]) => fieldsOf(one, [...at, name]))
  if (schema.items) return fieldsOf(schema.items, [...at, 0])
  return takesString(schema) ? [{ where: 'body', at }] : []
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
