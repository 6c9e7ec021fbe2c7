/** What is typed before an account goes. No schema here: the page uses it too. */
export const deleteWords = 'delete all of mine'
