import { useMutation } from '@tanstack/react-query'
import { asProblem, client, send } from '../../requests/client.ts'
import { Button } from '../../ui/button.tsx'
import { Seconds } from '../../ui/seconds.tsx'
import { resultInWords } from './words.ts'

/** Asks the language model one tiny question, in which nothing of anybody’s is sent. */
export function ConnectionTest({ llm }: { llm: string }) {
  const test = useMutation({ mutationFn: async () => (await send(client.api.provider.test.$post())).json() })
  const problem = test.error && asProblem(test.error)
  const result = problem ? `${problem.message} ${problem.next}` : test.data && resultInWords(test.data)
  return (
    <div>
      <Button look="primary" aria-disabled={test.isPending} onClick={() => test.isPending || test.mutate()}>
        Test the connection
      </Button>
      <div className="mt-2 min-h-12 text-small text-ink-2">
        {test.isPending && (
          <p>
            Waiting for an answer… <Seconds />
          </p>
        )}
        <p role="status">{test.isPending ? <span className="sr-only">Asking {llm}…</span> : result}</p>
      </div>
    </div>
  )
}
