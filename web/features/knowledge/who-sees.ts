import type { PageFacts } from '../../../server/domain/knowledge-page.ts'

/** Who can read a page, in words. */
export function whoSees(facts: PageFacts): string {
  if (facts.kind !== 'document') return 'Comes with Thinking Partner · everyone who signs in here can read it'
  return facts.isYours ? ofYours(facts.sharedWith) : 'Added by a colleague · your team can see it'
}

export const ofYours = (sharedWith: 'me' | 'team'): string => (sharedWith === 'team' ? 'Your team can see it' : 'Only you can see it')
