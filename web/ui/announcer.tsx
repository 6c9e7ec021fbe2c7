import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

const Announce = createContext<(words: string) => void>(() => {})

/** Says something to those who can't see the page change. */
export const useAnnounce = () => useContext(Announce)

/** The one polite live region of a page. The same words said twice are heard twice. */
export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ words: '', times: 0 })
  const announce = useMemo(() => (words: string) => setSaid(({ times }) => ({ words, times: times + 1 })), [])
  return (
    <Announce value={announce}>
      {children}
      <div aria-live="polite" className="sr-only">
        <p key={said.times}>{said.words}</p>
      </div>
    </Announce>
  )
}
