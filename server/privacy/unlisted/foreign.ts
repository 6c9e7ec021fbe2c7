import { isEnglish } from '../dictionary.ts'
import { isGivenName } from '../given-names.ts'
import type { Reading } from '../place.ts'
import { isShorthand } from '../words-of-schools.ts'

/** How many words on each side are looked at. */
const around = 4

/** Whether the words around one are of another language ("Díganle a su pareja"): a capital that begins a sentence there says nothing. */
export function isForeign({ text, words }: Reading, at: number): boolean {
  let strange = 0
  let known = 0
  for (let other = Math.max(0, at - around); other <= Math.min(words.length - 1, at + around); other++) {
    const word = words[other]
    const between = other < at ? text.slice(word?.end, words[at]?.start) : text.slice(words[at]?.end, word?.start)
    if (!word || other === at || /[\n"“”«»]/.test(between)) continue
    if (/^\p{Lu}/u.test(word.written)) continue
    if (isForeignWord(word.folded) || /[ñáéíóúüàèçêôöä¿¡]/i.test(word.written)) strange += 1
    else if (word.folded.length > 3) known += 1
  }
  return strange >= 2 && strange > known
}

const common = new Set(
  'el la los las un una unos unas de del al que y en es no se con por para su sus mi tu lo le les como si pero muy mas esta este eso ella yo nos qui que est les des une dans pour pas vous nous je der die das und ist nicht ein eine mit ich wir sie auf'.split(
    ' ',
  ),
)
const englishToo = new Set(['no', 'a', 'as', 'me', 'he', 'die', 'pour', 'est'])

const isForeignWord = (folded: string): boolean =>
  (common.has(folded) && !englishToo.has(folded)) ||
  (folded.length > 2 && !isEnglish(folded) && !isGivenName(folded) && !isShorthand(folded))
