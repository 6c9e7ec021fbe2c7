import { useState } from 'react'
import { asProblem } from '../../requests/client.ts'
import { useKept } from '../../requests/kept.ts'
import { useInvite } from '../../requests/people.ts'
import { LinkToCopy } from '../../shared/link-to-copy.tsx'
import { rolesInWords } from '../../shared/roles.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { focusFirst } from '../../ui/focus-first.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { asInvited, type InvitedPerson, lacksOf, nobody } from './invited-person.ts'
import { RolesField } from './roles-field.tsx'

/** An invitation by a link that is handed over: no mail is sent. */
export function InviteSomebody({ canInviteTeachers }: { canInviteTeachers: boolean }) {
  const typed = useKept<InvitedPerson>('school.invite', nobody, asInvited)
  const [isOpen, setOpen] = useState(() => typed.value !== nobody && JSON.stringify(typed.value) !== JSON.stringify(nobody))
  // The button comes back, with the focus, in place of what it opened.
  const [wasOpen, setWasOpen] = useState(false)
  const [missing, setMissing] = useState<ReturnType<typeof lacksOf>>({})
  const invite = useInvite()
  const made = invite.data
  const problem = invite.error && asProblem(invite.error)
  const { name, email, roles } = typed.value
  const set = (change: Partial<InvitedPerson>) => typed.change((before) => ({ ...before, ...change }))
  const submit = () => {
    if (invite.isPending) return
    const lacks = lacksOf(typed.value)
    setMissing(lacks)
    if (focusFirst(lacks)) return
    invite.mutate(
      { roles, name: name.trim() || null, email: email.trim() || null, teacherId: null },
      {
        onSuccess: () => {
          typed.change(() => nobody)
          setOpen(false)
        },
      },
    )
  }

  if (made)
    return (
      <LinkToCopy
        label={`Link for ${made.invitation.name ?? made.invitation.email ?? 'the person you invite'}, as ${rolesInWords(made.invitation.roles)}`}
        hint="Hand it over yourself: nothing is mailed. It is shown this once, and good once, for seven days. Whoever has it can join with it."
        link={made.link}
        onDone={invite.reset}
      />
    )
  if (!isOpen)
    return (
      <Button
        look="primary"
        className="max-wide:min-h-11"
        autoFocus={wasOpen}
        onClick={() => {
          setOpen(true)
          setWasOpen(true)
        }}
      >
        Invite somebody
      </Button>
    )
  return (
    <form
      noValidate
      aria-label="Invite somebody"
      className="grid gap-5 rounded-sheet border border-rule-2 bg-sheet p-5 shadow-card wide:p-6"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {problem && <ProblemNote message={problem.message} next={problem.next} />}
      <div className="grid gap-5 wide:grid-cols-2">
        <TextField
          label="Name"
          name="name"
          hint="To tell invitations apart. May be left out."
          autoFocus
          maxLength={100}
          value={name}
          onChange={(words) => set({ name: words })}
        />
        <TextField
          label="E-mail"
          name="email"
          hint="Filled in for them. May be left out."
          type="email"
          maxLength={254}
          value={email}
          problem={missing.email}
          onChange={(words) => set({ email: words })}
        />
      </div>
      <RolesField
        legend="What they will be here"
        without={canInviteTeachers ? undefined : { role: 'teacher', why: 'once it is said whom to turn to when someone may be at risk' }}
        problem={missing.roles}
        roles={roles}
        onChange={(chosen) => set({ roles: chosen })}
      />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" type="submit" className="max-wide:min-h-11" aria-disabled={invite.isPending}>
          {invite.isPending ? 'Making it…' : 'Make the link'}
        </Button>
        <Button
          look="text"
          className="max-wide:min-h-11"
          onClick={() => {
            typed.change(() => nobody)
            invite.reset()
            setOpen(false)
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  )
}
