import { useShares } from '../../../requests/shares.ts'
import { SayYourName } from '../../../shared/say-your-name.tsx'

/** Where something can be shared, and its coach has given no name yet: the teacher will read whose words these are. */
export function BeforeSharing({ draftId }: { draftId: string }) {
  const teacher = useShares(draftId)?.teacher
  if (!teacher?.hasAccount || teacher.endedAt !== null) return null
  return <SayYourName hint={`As ${teacher.name} reads it beside what you share. Without one, it says “Your coach”.`} />
}
