/** Between cells and behind rows, while Markdown is being made: XML allows neither of them in a text. */
export const cellEnd = '\u0001'
export const rowEnd = '\u0002'

/**
 * A table as Markdown. One whose cells are single lines stays a table. One that lays out a page, with lists or paragraphs in its cells, is
 * told row by row and cell by cell, each under the name of its column where it has one.
 * @param content the cells' Markdown, each with its end
 */
export function tableMarkdown(content: string, hasHeader: boolean): string {
  const rows = content
    .split(rowEnd)
    .map((row) =>
      row
        .split(cellEnd)
        .slice(0, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width === 0) return ''
  const isHeaded = rows.length > 1 && (hasHeader || isHeading(rows[0] ?? [], width))
  if (rows.length === 1 || width === 1 || rows.some((row) => row.some((cell) => /\n|\\$/.test(cell)))) return told(rows, isHeaded)
  return piped(rows, width, isHeaded)
}

const bold = /^\*\*([^*]+)\*\*$/

/** A first row all in bold names the columns. */
const isHeading = (row: string[], width: number): boolean => width > 1 && row.length === width && row.every((cell) => bold.test(cell))

function piped(rows: string[][], width: number, isHeaded: boolean): string {
  const line = (row: string[]) => `| ${Array.from({ length: width }, (_, at) => (row[at] ?? '').replaceAll('|', '\\|')).join(' | ')} |`
  const [first = [], ...rest] = isHeaded ? [(rows[0] ?? []).map((cell) => cell.replace(bold, '$1')), ...rows.slice(1)] : [[], ...rows]
  return [line(first), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n')
}

function told(rows: string[][], isHeaded: boolean): string {
  if (!isHeaded)
    return rows
      .flat()
      .filter((cell) => cell !== '')
      .join('\n\n')
  const [names = [], ...rest] = rows
  const named = (cell: string, at: number) => {
    const name = names[at]?.replace(bold, '$1').replace(/:$/, '')
    if (cell === '' || !name) return cell
    return cell.includes('\n') || /^(?:[-#>|]|\d+\.)/.test(cell) ? `**${name}:**\n\n${cell}` : `**${name}:** ${cell}`
  }
  return rest
    .flatMap((row) => row.map(named))
    .filter((cell) => cell !== '')
    .join('\n\n')
}
