/** The public shape of every error: what happened and what to do next, in words for a person. */
export type PublicError = { code: string; message: string; next: string }

/** The one error class. `status` is HTTP's; the terminal exits 2 below 500 and 1 from 500 on. */
export class AppError extends Error {
  constructor(
    readonly code: string,
    readonly status: 400 | 401 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503,
    message: string,
    readonly next: string,
    options?: ErrorOptions & { retryAfter?: number },
  ) {
    super(message, options)
    this.name = 'AppError'
    this.retryAfter = options?.retryAfter ?? (status === 503 ? 5 : null)
  }

  /** How long to wait before trying again what could not be done now, in whole seconds. */
  readonly retryAfter: number | null

  get public(): PublicError {
    return { code: this.code, message: this.message, next: this.next }
  }
}

/** What a person gave can't be used as it is. */
export const invalid = (message: string, next: string) => new AppError('request.invalid', 400, message, next)

/** Nobody is signed in, or the login has ended. */
export const signedOut = () => new AppError('request.signed_out', 401, 'You are not signed in.', 'Sign in, and do it again.')

/** Absent, or not this person's to see: the same from outside. */
export const notFound = (what: string) =>
  new AppError('request.not_found', 404, `There is no such ${what}.`, 'Check the address, or start again from the home page.')

/** Something needed is switched off or not set up. */
export const notConfigured = (message: string, next: string) => new AppError('setup.missing', 400, message, next)

/** The knowledge base itself is wrong: names file and line. */
export const badKnowledge = (place: string, problem: string) =>
  new AppError('knowledge.invalid', 500, `${place}: ${problem}`, 'Correct the file and start again.')

/** Not now, though the same request may do later. */
export const unavailable = (code: string, message: string, next: string) => new AppError(code, 503, message, next)

/** Anything else that went wrong, with nothing internal in its words. What a library has wrapped in an error of its own is taken out of it. */
export function unexpected(cause: unknown): AppError {
  for (let error = cause; error instanceof Error; error = error.cause) if (error instanceof AppError) return error
  return new AppError('server.fault', 500, 'Something went wrong on our side.', 'Try again. What you entered is still there.', { cause })
}
