import { useMutation } from '@tanstack/react-query'
import type { InferRequestType } from 'hono/client'
import { client, Problem, send } from '../../../requests/client.ts'
import { saveAnswer } from '../../../ui/save-file.ts'

type Asked = InferRequestType<(typeof client.api.drafts)[':id']['export']['$get']>['query']
export type Part = NonNullable<Asked['part']>
type Wish = { part: Part; sources: 'keep' | 'leave-out'; as: 'word' | 'markdown' | 'copy' }

const notCopied = () =>
  new Problem('page.clipboard', 'This browser would not copy it.', 'Take it as Markdown instead, and copy it from the file.')

/** Fetches an approved plan and gives it to the person, as a file or on the clipboard. */
export const useTakeOut = (draftId: string) =>
  useMutation({
    mutationFn: async ({ part, sources, as }: Wish) => {
      const query = { part, sources, format: as === 'word' ? 'docx' : 'markdown' } as const
      const answer = await send(client.api.drafts[':id'].export.$get({ param: { id: draftId }, query }))
      if (as === 'copy') await copy(await answer.text())
      else await saveAnswer(answer, as === 'word' ? 'Plan.docx' : 'Plan.md')
      return as
    },
  })

/** The evidence sheet alone: it needs no approval. */
export const useTakeSheet = (draftId: string) =>
  useMutation({
    mutationFn: async (as: Wish['as']) => {
      const query = { format: as === 'word' ? 'docx' : 'markdown' } as const
      const answer = await send(client.api.drafts[':id']['evidence-sheet'].$get({ param: { id: draftId }, query }))
      if (as === 'copy') await copy(await answer.text())
      else await saveAnswer(answer, as === 'word' ? 'Evidence sheet.docx' : 'Evidence sheet.md')
      return as
    },
  })

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    throw notCopied()
  }
}
