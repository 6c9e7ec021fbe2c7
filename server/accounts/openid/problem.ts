import { type SignInProblem, signInProblems } from '../../domain/sign-in-problem.ts'
import { AppError } from '../../errors.ts'

/** A sign-in at the provider that comes to nothing, told on our own sign-in page. */
export class OpenIdProblem extends AppError {
  constructor(
    readonly problem: SignInProblem,
    options?: ErrorOptions,
  ) {
    const { message, next } = signInProblems[problem]
    super(`account.${problem}`, problem === 'openid-down' ? 503 : 401, message, next, options)
  }
}

/** For the log, for whoever set the provider up: codes and messages of what went wrong, never what was sent. */
export function whyOf(cause: unknown): string {
  const parts: string[] = []
  for (let error = cause; error instanceof Error && parts.length < 5; error = error.cause) {
    if (error instanceof OpenIdProblem) continue
    const said = ['code', 'error', 'error_description'].flatMap((name) => {
      const value: unknown = Reflect.get(error, name)
      return typeof value === 'string' ? value : []
    })
    parts.push([error.message, ...said].join(', '))
  }
  return parts.join('; ')
}
