import { z } from 'zod'

/** What the agent can do to the plan, as the person who asks. It ends in review: nothing here decides, shares or reads anything else. */
export type ChatTool = {
  name: string
  /** For the language model. */
  description: string
  schema: z.ZodType
  /** What the coach reads meanwhile: "Rewording I2". */
  doing: (given: unknown) => string
  /** Answers in words for the language model. @throws Refused, or an AppError, where it can't be done; nothing was changed then */
  act: (given: unknown, signal: AbortSignal) => Promise<string>
}

type Typed<Schema extends z.ZodType> = Pick<ChatTool, 'name' | 'description'> & {
  schema: Schema
  doing: (given: z.infer<Schema>) => string
  act: (given: z.infer<Schema>, signal: AbortSignal) => Promise<string>
}

/** A tool whose arguments are read by its own schema. */
export const chatTool = <Schema extends z.ZodType>({ schema, doing, act, ...told }: Typed<Schema>): ChatTool => ({
  ...told,
  schema,
  doing: (given) => doing(schema.parse(given)),
  act: (given, signal) => act(schema.parse(given), signal),
})

/** Thrown where a tool is asked for what it can't do: told to the language model, which may ask otherwise. */
export class Refused extends Error {}

/** The label of an item, as language models write it: "I2", "i2", "item 2". */
export const label = z.string().describe('The label of an item, such as I2')
