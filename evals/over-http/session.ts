export type Login = { email: string; password: string }
export type Session = ReturnType<typeof session>

/** One person's browser as far as a server knows it: an address and cookies. @throws Error when an answer is not what was asked for */
export function session(address: string) {
  const cookies = new Map<string, string>()

  async function ask(method: string, path: string, body?: object): Promise<Response> {
    const answer = await fetch(new URL(path, address), {
      method,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: body ? JSON.stringify(body) : null,
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`)
    return answer
  }

  return {
    get: async (path: string): Promise<unknown> => (await ask('GET', path)).json(),
    post: async (path: string, body: object): Promise<unknown> => (await ask('POST', path, body)).json(),
    put: async (path: string, body: object): Promise<unknown> => (await ask('PUT', path, body)).json(),
    /** The messages of an event stream, as they come; tells when it has opened. */
    async *events(path: string, opened: () => void = () => {}): AsyncGenerator<{ id: number; data: string }> {
      const { body } = await ask('GET', path)
      opened()
      let rest = ''
      for await (const piece of body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const messages = `${rest}${piece}`.split('\n\n')
        rest = messages.pop() ?? ''
        for (const message of messages) {
          const [id, data] = ['id', 'data'].map((field) => new RegExp(`^${field}: (.*)$`, 'm').exec(message)?.[1])
          if (data !== undefined) yield { id: Number(id), data }
        }
      }
    },
  }
}
