import { type ComponentProps, memo } from 'react'
import Markdown, { type Components, type ExtraProps, type Options } from 'react-markdown'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import remarkGfm from 'remark-gfm'
import { inWords } from './in-words.ts'
import { nothingLost } from './nothing-lost.ts'
import { isReadable } from './readable.ts'
import { type Element, isElement, wordsOf } from './tree.ts'

/** What may be part of the page; whatever else an element is, its words stay. Ids are ours, since no HTML of an author's becomes an element. */
const schema: typeof defaultSchema = {
  ...defaultSchema,
  tagNames: 'a blockquote br code del em h2 h3 h4 hr li ol p pre section strong table tbody td th thead tr ul'.split(' '),
  attributes: { a: ['href'], ol: ['start'], h2: ['id'], section: ['id'] },
  clobber: [],
  protocols: { href: ['http', 'https', 'mailto'] },
}

type ProseProps = {
  markdown: string
  /** What is done to the elements first. */
  plugins?: NonNullable<Options['rehypePlugins']>
  /** How an element looks that `plugins` put there. */
  elements?: Components
}

/** Markdown that anybody may have written, to be read. What can't be read as Markdown is shown as it stands. */
export const Prose = memo(function Prose({ markdown, plugins = [], elements }: ProseProps) {
  if (!isReadable(markdown)) return <p className="my-3 whitespace-pre-wrap">{markdown}</p>
  return (
    <Markdown
      remarkPlugins={[remarkGfm, nothingLost]}
      rehypePlugins={[...plugins, inWords, [rehypeSanitize, schema]]}
      components={elements ? { ...looks, ...elements } : looks}
    >
      {markdown}
    </Markdown>
  )
})

/** Headings are led to by their ids. */
const heading = (Head: 'h2' | 'h3' | 'h4', className: string) =>
  function Heading({ id, children }: ComponentProps<'h2'>) {
    return (
      <Head id={id} tabIndex={id ? -1 : undefined} className={`scroll-mt-6 break-after-avoid ${className}`}>
        {children}
      </Head>
    )
  }

const cell = 'border-b border-rule py-2 pr-4 text-left align-top'

const looks: Components = {
  h2: heading('h2', 'mt-8 mb-2 font-serif text-question font-semibold tracking-tight'),
  h3: heading('h3', 'mt-6 mb-1 font-serif text-lead font-semibold'),
  h4: heading('h4', 'mt-4 mb-1 font-semibold'),
  p: ({ children }) => <p className="my-3 text-pretty">{children}</p>,
  ul: ({ children }) => <ul className="my-3 list-disc pl-5 marker:text-ink-3">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-3 list-decimal pl-6 marker:text-ink-2">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="my-1 [&>p]:my-0">{children}</li>,
  blockquote: ({ children }) => <blockquote className="my-3 border-l-2 border-rule-2 pl-4 text-ink-2">{children}</blockquote>,
  pre: ({ children }) => (
    <pre className="my-3 rounded-small border border-rule bg-sheet p-3 text-small whitespace-pre-wrap">{children}</pre>
  ),
  code: ({ children }) => (
    <code className="rounded-small bg-act-soft px-1 text-small in-[pre]:bg-transparent in-[pre]:px-0">{children}</code>
  ),
  hr: () => <hr className="my-6 border-rule" />,
  strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
  th: ({ children }) => (
    <th scope="col" className={`${cell} font-semibold`}>
      {children}
    </th>
  ),
  td: ({ children }) => <td className={cell}>{children}</td>,
  table: Table,
  a: Address,
}

/** In rem: a narrower one would break its words. */
const narrowestColumn = 7

const columnsOf = (table: Element): number => {
  const within = (node: Element, name: string) => node.children.find((child) => isElement(child, name)) as Element | undefined
  const head = within(table, 'thead')
  return (head && within(head, 'tr')?.children.filter((child) => isElement(child, 'th')).length) ?? 1
}

/** A wide one scrolls by itself, and never the page. */
function Table({ node, children }: ComponentProps<'table'> & ExtraProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label="Table" tabIndex={0} className="my-4 overflow-x-auto">
      <table className="w-full border-collapse text-small" style={{ minWidth: `${(node ? columnsOf(node) : 1) * narrowestColumn}rem` }}>
        {children}
      </table>
    </section>
  )
}

const isPage = (address: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(address)

/** A link is shown with where it leads, and leads to pages alone: no script, no file, nothing of this app's. */
function Address({ node, href = '', children }: ComponentProps<'a'> & ExtraProps) {
  const words = node ? wordsOf(node) : ''
  const isSaid = ['', 'http://', 'https://', 'mailto:'].some((way) => href === way + words || href === `${way}${words}/`)
  const shown = !isSaid && href !== '' && !href.startsWith('#') && <span className="text-ink-2"> ({href})</span>
  if (!isPage(href)) {
    return (
      <>
        {children}
        {shown}
      </>
    )
  }
  return (
    <>
      <a href={href} rel="noopener noreferrer" target="_blank" className="text-act underline underline-offset-4">
        {children}
      </a>
      {shown}
    </>
  )
}
