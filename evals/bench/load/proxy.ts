import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream'

/** Hands each request on to the next of some addresses in turn, streams included, as the simplest of proxies would. */
export async function proxyTo(addresses: string[]) {
  let turn = 0
  const server = createServer((asked, answer) => {
    const to = new URL(asked.url ?? '/', addresses[turn++ % addresses.length])
    const forward = request(to, { method: asked.method, headers: asked.headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      pipeline(answered, answer, () => {})
    })
    forward.on('error', () => answer.destroy())
    answer.on('close', () => forward.destroy())
    asked.pipe(forward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    close(): void {
      server.close()
      server.closeAllConnections()
    },
  }
}
