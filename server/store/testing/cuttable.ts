import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

/** A way to a throw-away PostgreSQL that can be cut and mended, since the server itself is other tests' too. Gives the database's address by it. */
export async function cuttableWay(databaseUrl: string) {
  const direct = new URL(databaseUrl)
  const socket = join(direct.searchParams.get('host') ?? '', '.s.PGSQL.5432')
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(socket)
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => {})
      end.on('close', () => {
        open.delete(end)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    databaseUrl: `postgres://postgres@127.0.0.1:${port}${direct.pathname}`,
    /** From here on nobody gets through, and whoever was connected is cut off. */
    cut: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        for (const end of open) end.destroy()
      }),
    mend: () => listen(port),
  }
}
