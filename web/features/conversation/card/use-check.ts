import { useMutation } from '@tanstack/react-query'
import { client, send } from '../../../requests/client.ts'
import type { DraftSoFar, Item, ItemFinding } from '../../../requests/draft-so-far.ts'

/** Checks words that are not saved yet, as those of an item. */
export function useCheck(draft: DraftSoFar, { kind, purpose }: Item) {
  return useMutation({
    mutationFn: async (text: string): Promise<ItemFinding[]> => {
      const item = { text, kind, ...(purpose && { purpose }), ...(draft.approach && { approach: draft.approach }) }
      const answer = await send(client.api.checks.$post({ json: { items: [item], materialId: draft.materialId } }))
      return (await answer.json()).items[0]?.findings ?? []
    },
  })
}
