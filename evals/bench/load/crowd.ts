import { setMaxListeners } from 'node:events'
import { setInterval as every } from 'node:timers/promises'
import type { Login } from '../../over-http/session.ts'
import { residentMb } from '../process-memory.ts'
import { lookAround, prepareOnce, type Seen } from './drafting-coach.ts'
import { invitePeople } from './people.ts'

export type Crowd = {
  /** How many prepare plans, `rounds` each, one after the other; `readers` read each plan's stream at once; so many others look around. */
  coaches: number
  rounds: number
  readers: number
  others: number
}

/** Times in ms, one for each plan or answer. `mostStreams`: how many were open at once at most; `peakMb` is 0 where no process is named. */
export type CrowdSeen = {
  firstItem: number[]
  wholePlan: number[]
  others: number[]
  plans: number
  events: number
  mostStreams: number
  seconds: number
  peakMb: number
  faults: string[]
}

/** A school at work at the same time. All begin together, which is worse than a school does. */
export async function crowdAt(address: string, owner: Login, crowd: Crowd, processIds: number[] = []): Promise<CrowdSeen> {
  const { coaches, rounds, readers, others } = crowd
  const people = await invitePeople(address, owner, coaches + others)
  const over = new AbortController()
  // Everybody who looks around listens for it.
  setMaxListeners(0, over.signal)
  const memory = peakOf(processIds, over.signal)
  const around = people.slice(coaches).map((person, index) => lookAround(person, index, over.signal))
  const began = performance.now()
  let open = 0
  let mostStreams = 0
  const opened = (by: 1 | -1) => {
    open += by
    mostStreams = Math.max(mostStreams, open)
  }
  const seen: Seen[] = []
  const drafting = people.slice(0, coaches).map(async (coach, index) => {
    for (let round = 1; round <= rounds; round += 1) seen.push(await prepareOnce(coach, index + 1, round, { readers, opened }))
  })
  await Promise.all(drafting).finally(() => over.abort())
  const seconds = (performance.now() - began) / 1_000
  return {
    firstItem: seen.map(({ firstItem }) => firstItem),
    wholePlan: seen.map(({ wholePlan }) => wholePlan),
    others: (await Promise.all(around)).flat(),
    plans: seen.length,
    events: seen.reduce((sum, { events }) => sum + events, 0),
    mostStreams,
    seconds,
    peakMb: await memory,
    faults: seen.flatMap(({ faults }) => faults),
  }
}

async function peakOf(processIds: number[], signal: AbortSignal): Promise<number> {
  let peak = 0
  try {
    for await (const _ of every(500, undefined, { signal })) {
      const held = await Promise.all(processIds.map(residentMb))
      peak = Math.max(
        peak,
        held.reduce((sum, mb) => sum + mb, 0),
      )
    }
  } catch (cause) {
    if (!signal.aborted) throw cause
  }
  return Math.round(peak)
}
