/** A heading of a paragraph is its first sentence, where that is short and names a thing. */
const heading = /^([^.?!\n]{3,40}\.)\s+(.+)$/s

/** An agreement to be read: paragraph by paragraph, each with what it is about. */
export const AgreementWords = ({ words }: { words: string }) => (
  <div className="rounded-card border border-rule-2 bg-sheet px-5 py-4">
    {words.split(/\n{2,}/).map((paragraph, place) => {
      const [, about, rest] = heading.exec(paragraph) ?? []
      return (
        // Two paragraphs may be the same words.
        <p key={`${place} ${paragraph}`} className="mb-3 whitespace-pre-line last:mb-0">
          {about ? (
            <>
              <strong className="font-semibold">{about}</strong> {rest}
            </>
          ) : (
            paragraph
          )}
        </p>
      )
    })}
  </div>
)
