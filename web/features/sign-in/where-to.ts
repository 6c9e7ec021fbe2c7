/** Where to go after signing in: the page one was on. An address of any other site is not one of them. */
export const whereTo = (asked: string | undefined): string =>
  asked !== undefined && /^\/(?![/\\])/.test(asked) && !/[\t\r\n]/.test(asked) && !asked.startsWith('/sign-in') ? asked : '/'
