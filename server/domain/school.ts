import { z } from 'zod'

const words = (most: number) => z.string().trim().max(most)

/** Whom to turn to when someone may be at risk. Entered by an admin before teachers can be invited. */
export const Safeguarding = z.object({
  /** The school's safeguarding lead, and how to reach them. */
  lead: words(200).min(1, 'say who it is'),
  leadContact: words(200).min(1, 'say how to reach them'),
  /** To report harm to a child, by law. */
  hotline: words(200).min(1, 'say which number or address it is'),
  /** For a grown-up in distress. */
  staffSupport: words(400).min(1, 'say whom a grown-up can turn to'),
  /** What the law of this place asks, in words for staff. May be empty. */
  duty: words(1_500),
})
export type Safeguarding = z.infer<typeof Safeguarding>

/** Where "private" ends, told to a teacher before the first words. May be changed by an admin to fit the law of the place and who runs the server. */
export const PrivacyWords = z.object({ runBy: words(200), endsWhere: words(2_000) })
export type PrivacyWords = z.infer<typeof PrivacyWords>

/** What stands until an admin has written what holds at this school. */
export const generalPrivacyWords: PrivacyWords = {
  runBy: '',
  endsWhere:
    'What you write here is read by you, and by the coach you write it to. Nobody else at school can open it, an admin neither. A goal on record may be used when your coach prepares a talk with you; where the school has set up a language model, names are taken out before it is sent. Private ends where a child or anyone else may be in danger: then the law may ask you, or whoever reads it, to report. Whoever runs the server could read what is stored on it, and records law may ask the school to keep it or to hand it over.',
}
