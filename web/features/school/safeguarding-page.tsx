import { useQuery } from '@tanstack/react-query'
import { safeguardingQuery } from '../../requests/safeguarding.ts'
import { privacyQuery } from '../../requests/school.ts'
import { Section } from '../../shared/section.tsx'
import { WentWrong } from '../../shared/went-wrong.tsx'
import { PrivacyForm } from './privacy-form.tsx'
import { SafeguardingForm } from './safeguarding-form.tsx'
import { SchoolFrame } from './school-frame.tsx'

/** Whom to turn to when someone may be at risk, and where “private” ends: both are told to everybody before they write. */
export function SafeguardingPage() {
  const safeguarding = useQuery({ ...safeguardingQuery, staleTime: 0 })
  const privacy = useQuery({ ...privacyQuery, staleTime: 0 })
  return (
    <SchoolFrame title="Safeguarding and privacy">
      <WentWrong error={safeguarding.error} onRetry={() => void safeguarding.refetch()} />
      {safeguarding.data !== undefined && <SafeguardingForm saved={safeguarding.data} />}
      <Section title="Where “private” ends">
        <WentWrong error={privacy.error} onRetry={() => void privacy.refetch()} />
        {privacy.data && <PrivacyForm saved={privacy.data} />}
      </Section>
    </SchoolFrame>
  )
}
