import type { Reply } from '../../domain/draft-item.ts'
import type { NoticingKind } from '../../domain/noticing.ts'
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

/** After a question about what was agreed last time: neither a reproach nor a way out of it. */
export function replyToNotYet(seed: string): Reply {
  return {
    heard: 'I haven’t got to it yet.',
    say: pick(
      [
        'Thank you for saying so. What did the week ask of you instead?',
        'Weeks are like that. What would make it worth your time now, if it still is?',
        'Good to know. What would you keep of it, now that you have had time to think?',
      ],
      seed,
      'not yet',
    ),
  }
}

/** What this kind of data makes people say, and what to say then; nothing where no answer is typical. */
export function replyFor(kind: NoticingKind | null, seed: string): Reply[] {
  switch (kind) {
    case 'contrast':
    case 'count':
    case 'student-line':
      return [replyToLow(seed)]
    case 'teacher-question':
    case 'teacher-line':
    case 'response':
    case 'wait':
      return [replyToTalk(seed)]
    case 'stretch':
    case 'repeat':
    case 'gap':
      return [replyToTime(seed)]
    default:
      return []
  }
}

function replyToTalk(seed: string): Reply {
  return {
    heard: 'I know, I talk too much.',
    say: pick(
      [
        'I am more curious about the students. What were they getting to think about just then?',
        'What did you want those words to do for students?',
        'Which of those words would you keep, whatever else changes?',
      ],
      seed,
      'talk',
    ),
  }
}

function replyToTime(seed: string): Reply {
  return {
    heard: 'There wasn’t time.',
    say: pick(
      [
        'Time is short in every lesson. What did those minutes buy for students?',
        'If one thing had to go to make room, what would you let go of?',
        'What would five more minutes have been for?',
      ],
      seed,
      'time',
    ),
  }
}

function replyToLow(seed: string): Reply {
  return {
    heard: 'They’re just low.',
    say: pick(
      [
        'Choose one of them. What could that student do by the end that they could not do at the start?',
        'Let us look at one student’s work. What is already there that we could build on?',
        'Which of them has shown you something you did not expect this year?',
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
