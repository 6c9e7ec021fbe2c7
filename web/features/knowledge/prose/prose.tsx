import { Fragment } from 'react'
import type { Block } from './blocks.ts'
import { type Inline, inlineOf } from './inline.ts'

const heads = {
  2: 'mt-8 mb-2 font-serif text-question font-semibold tracking-tight',
  3: 'mt-6 mb-1 font-serif text-lead font-semibold',
  4: 'mt-4 mb-1 font-semibold',
} as const

/** Markdown that was read, as elements: no HTML of its author's ever becomes part of the page. `idOf` names headings that are led to. */
export function Prose({ blocks, idOf }: { blocks: Block[]; idOf?: (block: Block) => string | undefined }) {
  return blocks.map((block) => <Piece key={block.start} block={block} id={idOf?.(block)} />)
}

function Piece({ block, id }: { block: Block; id?: string | undefined }) {
  switch (block.type) {
    case 'heading': {
      // The page's title is the first; a document's own titles stand below it.
      const depth = block.depth <= 2 ? 2 : block.depth === 3 ? 3 : 4
      const Head = `h${depth}` as const
      return (
        <Head id={id} tabIndex={id ? -1 : undefined} className={`scroll-mt-6 break-after-avoid ${heads[depth]}`}>
          <Words text={block.text} />
        </Head>
      )
    }
    case 'paragraph':
      return (
        <p className="my-3 text-pretty">
          <Words text={block.text} />
        </p>
      )
    case 'list': {
      const items = block.items.map((item, at) => (
        <li key={at} className="my-1 [&>p]:my-0">
          <Prose blocks={item} />
        </li>
      ))
      return block.first === null ? (
        <ul className="my-3 list-disc pl-5 marker:text-ink-3">{items}</ul>
      ) : (
        <ol start={block.first} className="my-3 list-decimal pl-6 marker:text-ink-2">
          {items}
        </ol>
      )
    }
    case 'quote':
      return (
        <blockquote className="my-3 border-l-2 border-rule-2 pl-4 text-ink-2">
          <Prose blocks={block.blocks} />
        </blockquote>
      )
    case 'code':
      return (
        <pre className="my-3 rounded-small border border-rule bg-sheet p-3 text-small whitespace-pre-wrap">
          <code>{block.text}</code>
        </pre>
      )
    case 'table':
      return <Table head={block.head} rows={block.rows} />
    case 'rule':
      return <hr className="my-6 border-rule" />
  }
}

/** In rem: a narrower one would break its words. */
const narrowestColumn = 7

const cell = 'border-b border-rule py-2 pr-4 text-left align-top'

/** A wide one scrolls by itself, and never the page. */
const Table = ({ head, rows }: { head: string[]; rows: string[][] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  <section aria-label="Table" tabIndex={0} className="my-4 overflow-x-auto">
    <table className="w-full border-collapse text-small" style={{ minWidth: `${head.length * narrowestColumn}rem` }}>
      <thead>
        <tr>
          {head.map((words, column) => (
            <th key={column} scope="col" className={`${cell} font-semibold`}>
              <Words text={words} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((words, column) => (
              <td key={column} className={cell}>
                <Words text={words} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

const Words = ({ text }: { text: string }) => <Parts parts={inlineOf(text)} />

const Parts = ({ parts }: { parts: Inline[] }) =>
  parts.map((part, at) => (
    <Fragment key={at}>
      <Part part={part} />
    </Fragment>
  ))

function Part({ part }: { part: Inline }) {
  switch (part.type) {
    case 'text':
      return part.text
    case 'break':
      return <br />
    case 'code':
      return <code className="rounded-small bg-act-soft px-1 text-small">{part.text}</code>
    case 'strong':
      return (
        <strong className="font-semibold">
          <Parts parts={part.parts} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Parts parts={part.parts} />
        </em>
      )
    case 'struck':
      return (
        <s>
          <Parts parts={part.parts} />
        </s>
      )
    case 'link':
      return (
        <a href={part.to} rel="noopener noreferrer" target="_blank" className="text-act underline underline-offset-4">
          <Parts parts={part.parts} />
        </a>
      )
  }
}
