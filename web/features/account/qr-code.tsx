import { encode } from 'uqr'

/** A code that a phone reads, drawn here: dark on white in every look, since apps read no other. No picture is loaded for it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-small border border-rule-2"
    >
      <rect width={size} height={size} fill="#fff" />
      {data.flatMap((row, y) =>
        runsOf(row).map(({ from, length }) => <rect key={`${from} ${y}`} x={from} y={y} width={length} height={1} fill="#000" />),
      )}
    </svg>
  )
}

/** Where dark squares stand side by side: one rectangle has no seams. */
export function runsOf(row: boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  row.forEach((isDark, at) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last.from + last.length === at) last.length += 1
    else runs.push({ from: at, length: 1 })
  })
  return runs
}
