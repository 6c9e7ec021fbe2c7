import { useState } from 'react'
import { useMe } from '../../requests/me.ts'
import { rolesInWords } from '../../shared/roles.ts'
import { Section } from '../../shared/section.tsx'
import { YourData } from '../own-data/your-data.tsx'
import { BrowserKeeps } from './browser-keeps.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { ResetLinks } from './reset-links.tsx'
import { SecondStep, secondStepId } from './second-step.tsx'
import { SignOut } from './sign-out.tsx'

/** Who one is here, and how one gets in. */
export function AccountPage() {
  const me = useMe()
  // Codes that are shown this once have the page, and the paper, to themselves.
  const [codes, setCodes] = useState<string[] | null>(null)
  if (!me) return null
  const aside = codes ? 'print:hidden' : ''
  return (
    <div className="mx-auto max-w-[36rem] px-4 py-8 wide:px-6 wide:py-12">
      <title>Account · Thinking Partner</title>
      <div className={aside}>
        <h1 className="font-serif text-title font-semibold tracking-tight">Your account</h1>
        <p className="mt-2 mb-6 text-small text-ink-2">
          You are here as {rolesInWords(me.roles)}. An admin sees your name, e-mail address and roles, the day you last signed in and
          whether you have a second step; whoever you work with sees your name. Nobody sees your password.
        </p>
        {me.hasPassword && <NameForm me={me} />}
        <PasswordForm me={me} />
      </div>
      {codes && (
        <p className="hidden print:block">
          Thinking Partner at {window.location.host}, {me.email}
        </p>
      )}
      <Section title="A second step at sign-in">
        <div id={secondStepId} tabIndex={-1} className="grid gap-3">
          <SecondStep hasPassword={me.hasPassword} codes={codes} onCodes={setCodes} />
        </div>
      </Section>
      <div className={aside}>
        <ResetLinks />
        <Section title="This browser">
          <div>
            <BrowserKeeps me={me} />
            <SignOut />
          </div>
        </Section>
        <YourData me={me} />
      </div>
    </div>
  )
}
