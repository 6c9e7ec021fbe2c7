import { answerParent } from '../documents/child.ts'

/** The process that cuts one document into passages. */
await answerParent<{ id: string; title: string }>(async ({ question, bytes }) => {
  const { cutDocument } = await import('./cut.ts')
  return cutDocument({ ...question, text: bytes.toString('utf8') })
})
