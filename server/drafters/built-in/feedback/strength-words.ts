/** How a strength is said: first what students get, then the line, or the line and why it matters. By what the noticing is about. */
export const strengthWords: Record<string, [string, ...string[]]> = {
  'objective-seen': [
    'Students will know when they have got there: {quote} is something that can be seen or heard.',
    'Students can tell for themselves whether they are there yet, because {quote} can be seen or heard.',
  ],
  'everyone-answers': [
    'Every student gets to show what they think: {quote}. You will see it while the lesson is still going on.',
    'All students answer here, and not only the quick ones: {quote}. That tells you where to go next.',
  ],
  'if-then': [
    'What students show will change what they get next: {quote}. That keeps them from waiting or falling behind.',
    'Students will get what they need next, because you have decided it beforehand: {quote}.',
  ],
  foreseen: [
    'Students’ own thinking has a place in this plan: {quote}. Having written it down, you will hear it sooner.',
    'You have thought about what students will bring: {quote}. That lets you meet them there.',
  ],
  question: [
    'Students get a question worth reasoning about, word for word: {quote}. It asks for more than one word back.',
    'There is something for students to think through here: {quote}. A question that is written out gets asked as it was meant.',
  ],
  'student-talk': [
    'Students will put the idea into their own words, and hear it in someone else’s: {quote}.',
    'Students get to say it themselves before it is settled: {quote}. Saying it shows them what they know.',
  ],
  matching: [
    'Students will be asked for what they were taught, as far as the words tell: {quote}. Their answers will be about the goal.',
    'What students show at the end looks close to what they are to learn: {quote}. Their answers can tell you what comes next.',
  ],
  'language-support': [
    'Students who are learning English can take part in the same work: {quote}.',
    'With {quote}, students who are still learning English can put their effort into the idea.',
  ],
  support: [
    'Students who need another way in will find one: {quote}.',
    'Students at different points can work on the same goal, because of {quote}.',
  ],
  modelled: [
    'Students will see how it is done before it is their turn: {quote}. That gives them something to follow.',
    'Before students try it, they meet the thinking behind it: {quote}.',
  ],
  'from-what-they-know': [
    'Students begin with something they have already: {quote}. The new part has something to hold on to.',
    'What students know comes first: {quote}. That gives the new idea a place to land.',
  ],
  'opening-question': [
    'Students begin by thinking: {quote}. They have an answer of their own before anything is explained.',
    'From the first minute students have something to answer: {quote}.',
  ],
  make: [
    'Students will use the idea in something of their own: {quote}. That shows more than giving it back.',
    'Students get to make something with the idea: {quote}.',
  ],
  'everyone-a-turn': ['Every student has a part in it: {quote}.', 'Students will all have their hands on the work: {quote}.'],
  'looking-back': [
    'Students look back for themselves before they leave: {quote}. That helps what they did become what they know.',
    'The last word belongs to students: {quote}.',
  ],
  'work-of-their-own': [
    'Students will each have something of their own to do: {quote}.',
    'There is work in students’ own hands: {quote}. What they do there, you can see.',
  ],
  'answers-same-day': [
    'Students find out the same day how they did: {quote}.',
    'Students learn while it still matters to them what was right: {quote}.',
  ],
  'from-the-bell': [
    'Students have something to do from the first minute: {quote}.',
    'As students come in there is work waiting for them: {quote}.',
  ],
  'in-hands': [
    'Students will have something to look at or handle, and not words alone: {quote}.',
    'With {quote}, students meet it in more than words.',
  ],
  'own-time': [
    'Students have {own} of the {all} minutes to work with it themselves, as at {quote}.',
    'Of {all} minutes, {own} belong to students’ own work, as at {quote}.',
  ],
}

/** For a framework's criterion whose signs stand in a line: what that means for students, in the framework's words, which say more than one line can show. */
export const criterionStrengths: [string, ...string[]] = [
  'Students gain something here: {quote}. It goes toward this: {means}',
  'This line works for students: {quote}. What it goes toward: {means}',
  'For students there is something in {quote}. It goes toward this: {means}',
]
