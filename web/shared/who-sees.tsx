/** "Who can see this", beside what it is said of. */
export const WhoSees = ({ children, className = '' }: { children: string; className?: string }) => (
  <p className={`text-label text-ink-2 ${className}`}>Who can see this: {children}.</p>
)
