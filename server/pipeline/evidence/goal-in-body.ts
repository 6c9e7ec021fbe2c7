type Span = { start: number; end: number }

const owner = String.raw`(?:(?:\S{1,30}['’]s|teacher|tchr|t|her|his|their|my|coaching|current|agreed|pgp|growth)\s+)?(?:coaching\s+)?`
const notForStudents = `(?! (?:on|for|of|posted|written|in) (?:the |today|lesson|class|board|students))`

/** "Her goal: …", "Focus (agreed): …" as a line of its own. */
const ownLine = new RegExp(
  String.raw`^[\s>*•#-]{0,12}${owner}(?:goal\b${notForStudents}(?:\s+\w+){0,4}?|(?:agreed |coaching )?focus(?: goal)?(?=\s*(?:\(|:)))\s*(?:\([^)]*\))?\s*[:=–-]\s*(.+)$`,
  'i',
)
/** "Kate Ng, Gr 4, goal: …" within a line. */
const aside = new RegExp(
  String.raw`(?<!\b(?:learning|lesson|content|language|student|class|unit|today))(?:[–—|(;,.\t]\s?|\s-\s|\s)${owner}goal\b${notForStudents}(?:\s+\w+){0,4}?\s*:\s*(.+?)\)?$`,
  'i',
)
/** "His stated goal for the semester is that …" */
const said =
  /(?:^|[.!?]\s)[^.!?:]{0,30}\bgoal\b(?! (?:on|of|for) (?:the )?(?:board|lesson|class|students))[^.!?:]{0,40}\b(?:is|was)\s+(?:that\s+|to\s+)?([^.!?]{8,160})/i
/** "She wants …", "asked me to look at …", "Working on: …": what the visit is about, where it opens the notes. */
const wanted =
  /(?:(?:^|[.!?]\s)[^.!?]{0,30}?\b(?:she|he|they|the teacher|t|(?:ms|mrs|mr|miss|sra?)\.?\s\p{L}+)\s(?:wants?|asked me to (?:look (?:at|for)|watch(?: for)?|focus on|notice)|asked (?:me )?(?:for|about)|is working on|would like)|^\W{0,6}(?:working on|look[- ]?fors?|pgp|pre-?conf(?:erence)?|focus[^:]{0,24})\s*:)\s+([^.!?]{8,160})/iu

/** Characters in which a wish of the teacher's is what the visit is about, and not what happened in it. */
const opening = 350
/** A line longer than this is dictation or a paste, and no goal line. */
const longestLine = 500

/** A goal on record in the body, with the span it stands in: used when the head names none. An objective for students is not the teacher's goal. */
export function goalInBody(notes: string, bodyStart: number): (Span & { text: string }) | null {
  const lines = [...notes.slice(bodyStart).matchAll(/[^\r\n]+/g)].filter((line) => line[0].length <= longestLine)
  for (const pattern of [ownLine, aside, said, wanted]) {
    for (const line of lines) {
      if (pattern === wanted && line.index > opening) break
      const found = pattern.exec(line[0])
      const text = found?.[1]?.replace(/[*_"“”]+/g, '').trim()
      if (!found || !text || /^(?:none|n\/a|tbd|not (?:set|yet)|\?+)/i.test(text)) continue
      const start = bodyStart + line.index + found.index
      return { start, end: start + found[0].length, text }
    }
  }
  return null
}
