import { startApp } from './app-process.ts'
import { signedIn } from './kills.ts'

/** What an operating system's request to end did while streams were open. */
export type AskedToEnd = { streams: number; toldAnEnding: number; exitCode: number | null; ms: number }

const notes = Array.from(
  { length: 120 },
  (_, minute) => `9:${String(minute % 60).padStart(2, '0')} T: "What do you see in ${minute}?" Two hands.`,
).join('\n')

/** Asks the app to end while plans are written and read. */
export async function askedToEnd(dataDir: string, streams: number): Promise<AskedToEnd> {
  const app = await startApp(dataDir)
  const coach = await signedIn(app)
  const drafts = await Promise.all(Array.from({ length: streams }, () => coach.post('/api/drafts', { notes }) as Promise<{ id: string }>))
  let opened = 0
  let tellAllOpen = () => {}
  const allOpen = new Promise<void>((resolve) => {
    tellAllOpen = resolve
  })
  const endings = drafts.map(async ({ id }) => {
    let last = ''
    const open = () => {
      opened += 1
      if (opened === streams) tellAllOpen()
    }
    for await (const { data } of coach.events(`/api/drafts/${id}/events`, open)) last = (JSON.parse(data) as { type: string }).type
    return last
  })
  await allOpen
  const { code, ms } = await app.stop()
  const told = (await Promise.allSettled(endings)).filter(
    (ending) => ending.status === 'fulfilled' && ['interrupted', 'draft-end'].includes(ending.value),
  )
  return { streams, toldAnEnding: told.length, exitCode: code, ms }
}
