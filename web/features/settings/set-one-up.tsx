import { useState } from 'react'
import { Button } from '../../ui/button.tsx'

const keys = `LLM_MODEL=qwen2.5:14b
OPENAI_BASE_URL=http://localhost:11434/v1
OPENAI_API_KEY=
`

const said = { copied: 'Copied.', refused: 'This browser would not copy it: select the lines, and copy them.' }

/** How a language model is plugged in: three lines for whoever runs Thinking Partner. */
export function SetOneUp() {
  const [outcome, setOutcome] = useState<keyof typeof said | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(keys)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <>
      <p>To plug one in, put these lines into the file .env beside README.md, with your own values, and start Thinking Partner again:</p>
      <div className="rounded-card border border-rule-2 bg-sheet px-4 py-3 shadow-card">
        <pre className="font-mono text-label leading-6 whitespace-pre-wrap">
          <code>{keys}</code>
        </pre>
        <div className="mt-2 flex flex-wrap items-center gap-x-3">
          <Button look="quiet" onClick={() => void copy()}>
            Copy the lines
          </Button>
          <p role="status" className="text-small text-ink-2">
            {outcome && said[outcome]}
          </p>
        </div>
      </div>
      <p className="text-small text-ink-2">
        This example is Ollama on the same computer, which needs no key. For OpenAI, leave OPENAI_BASE_URL out and set the key; any server
        that speaks OpenAI’s protocol will do. README says more, under “A language model”.
      </p>
    </>
  )
}
