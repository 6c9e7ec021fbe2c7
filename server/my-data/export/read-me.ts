/** What each file is, and what is in none of them. `at`: when it was taken. */
export const readMe = (
  at: Date,
): string => `This is everything of yours in Thinking Partner, as it was on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC.
Files whose names end in .md and .txt open in any editor. Folders and files that you have nothing in are left out.

account.json         who you are here: name, address, roles, since when, where you are signed in
conversations/       one file each: what stayed of the talk, your jottings, what you brought, the evidence, every plan with
                     what was decided and how its words changed, and the thread
teachers/            one file for each teacher you work with: what you keep about them, goals, the agreement
documents/           the words of documents that you added
sent/                what was sent to a language model for you, word for word, by conversation
roster.txt           the names that never leave
kept-words.txt       wordings that you do not want flagged again
answers.md           what you answered to your coaches
shared-with-me/      what coaches share with you at this moment, one file for each plan
coaches/             one file for each coach you work with: goals, the agreement
data.json            all of it once more, for machines: every table with your rows, as they are kept

What is not in here, since it is not yours: what teachers answered to you, what coaches keep to themselves, and the words of documents that
colleagues shared, where a plan of yours was given some. (What was sent to a language model is as it left, theirs among it.) Passwords and
codes are in here in no form. The school’s log of who did what is the school’s.
`
