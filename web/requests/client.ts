import { hc } from 'hono/client'
import type { AppType } from '../../server/app.ts'

/** The server, with its types. */
export const client = hc<AppType>('/')

/** Something that did not work, in words for the person: what happened, and what to do next. `status` is HTTP's, 0 where there was no answer. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly next: string,
    readonly status = 0,
  ) {
    super(message)
    this.name = 'Problem'
  }
}

export const unreachable = () =>
  new Problem(
    'app.unreachable',
    'Thinking Partner can’t be reached.',
    'See whether it is still running on this computer. What you entered is kept.',
  )

/** Any error as a problem; what is not one already says nothing internal. */
export const asProblem = (cause: unknown): Problem =>
  cause instanceof Problem ? cause : new Problem('app.fault', 'Something went wrong on this page.', 'Reload it. What you entered is kept.')

/** Nobody is signed in, or not any more. */
export const isSignedOut = (cause: unknown): boolean => cause instanceof Problem && cause.status === 401

/** Sends a request, and turns every way of failing into a problem. */
export async function send<Answer extends { ok: boolean; status: number; json(): Promise<unknown> }>(
  request: Promise<Answer>,
): Promise<Answer> {
  let answer: Answer
  try {
    answer = await request
  } catch {
    throw unreachable()
  }
  if (answer.ok) return answer
  const body = (await answer.json().catch(() => null)) as { error?: { code: string; message: string; next: string } } | null
  if (!body?.error) throw unreachable()
  throw new Problem(body.error.code, body.error.message, body.error.next, answer.status)
}
