import type { Reply } from '../../domain/draft-item.ts'
import { pick } from './seed.ts'

/** Ready for what people say: a way back into thinking that neither argues nor gives in. `heard` holds typical words, so it carries no quotation marks. */
export function replyToFine(seed: string): Reply {
  return {
    heard: 'It went fine.',
    say: pick(
      [
        'Take me to one minute of it that you would keep. What were students doing in that minute?',
        'Think of one student it went fine for. What did you see or hear from that student?',
        'If you taught it again tomorrow to the same class, which part would you leave exactly as it was?',
        'What did you see that tells you so?',
      ],
      seed,
      'fine',
    ),
  }
}

export function replyToLow(seed: string): Reply {
  return {
    heard: 'They’re just low.',
    say: pick(
      [
        'Choose one of them. What could that student do by the end that they could not do at the start?',
        'Let us look at one student’s work. What is already there that we could build on?',
        'Who in that group surprised you, even a little, and with what?',
      ],
      seed,
      'low',
    ),
  }
}

export function replyToTellMe(seed: string): Reply {
  return {
    heard: 'Just tell me what to do.',
    say: pick(
      [
        'I have an idea or two, and I will share them. First, what have you already been weighing up?',
        'Happy to think aloud with you. So that it fits, what would you not want to lose from how you do it now?',
        'We can get to that. What would the next lesson need to look like for you to call it better?',
      ],
      seed,
      'tell me',
    ),
  }
}
