import { answerParent } from './child.ts'

/** The process that reads one document. */
await answerParent<{ fileName: string }>(async ({ question: { fileName }, bytes, limits }) => {
  const { readBytes } = await import('./read-bytes.ts')
  return readBytes({ bytes, fileName }, limits)
})
