const verbs =
  '(?:write|solve|work|complete|build|draw|make|practi[sc]e|sort|create|find|choose|read|reread|measure|record|test|design|compare|program|play|match|label|use|try|discuss|share|explain|revise|swap|show|decide|mark|act|perform|list|highlight|underline|order|take|place|search|guess|explore|investigate|present|move|count|copy|role ?-?play|label|annotate|tell|say|stand|perform|predict)'
const people =
  '(?:students|pupils|children|learners|scholars|pairs|partners|groups(?: of \\w+)?|everyone|each (?:student|child|pair|group)|every (?:student|child))'

/** Students at work, in the words of a plan: who does what, or a short line that begins with what is to be done. */
export const studentsWork = new RegExp(
  `\\b${people}(?: \\w+ly| will| then| now| all| each| can| should| to| have to| get to| who are ready)*[ ,]+${verbs}(?:s|es)?\\b|\\b(?:have|ask|get|let) (?:the |your )?(?:${people}|them|the class|each (?:student|group|pair))(?: \\w+ly)? (?:to )?${verbs}\\b|^(?:in (?:pairs|groups|teams|small groups)\\b|worksheet\\b|${verbs}\\b(?=.{4,70}$))`,
  'i',
)

/** Students who work with one another. */
export const workTogether =
  /\b(?:in (?:pairs|groups|teams|small groups)|groups? of|with (?:a|their|your) (?:partner|neighbou?r|group)|partners?|small groups?|table groups|into (?:pairs|groups|teams)|fishbowl|jigsaw|stations)\b/i

/** Something that helps a student who needs it, or stretches one who is ahead. */
export const support =
  /\b(?:sentence (?:frames?|starters?|stems?)|word bank|graphic organi[sz]er|hint cards?|hints?|checklist|manipulatives|number lines?|partially|visuals?|picture cards?|extension|challenge|scaffold\w*|extra time|need (?:more|extra|support|help)|who are ready|iep|english learners|newcomers|bilingual|small group)\b/i

/** A question that a student has to reason about, from its first word on. */
export const reasonsAsked =
  /^(?:so |and |but |now )?(?:why\b|how (?:do|did|does|can|could|would|might|will|come)\b|what (?:would|could|might|if|makes?|happens|do you (?:think|notice)|patterns?)\b|which\b.*\b(?:why|how)\b).*\?$/i

/** Any question that is open, from its first word on. */
export const openAsked = /^(?:so |and |but |now )?(?:why|how|what|which)\b(?! (?:many|much|old|is \w+[+*x×]))(?:\S*\s+){3,}.*\?$/i

/** Teaching that students watch or listen to. */
export const taught =
  /^(?:the )?(?:teacher (?!to\b)\w+|i do|mini-?lesson|lecture|explain|model|show|tell|introduce|present|demonstrate|point out|define|watch|think aloud|direct instruction)\b/i
