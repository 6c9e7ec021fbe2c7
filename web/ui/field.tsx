import { type ReactNode, useId } from 'react'

const control = 'min-h-10 w-full rounded-control border border-edge bg-sheet px-3 py-2 text-body text-ink'

function Labelled({
  label,
  hint,
  children,
}: {
  label: string
  hint: string
  children: (ids: { id: string; hintId: string }) => ReactNode
}) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div>
      <label htmlFor={id} className="block text-small font-medium">
        {label}
      </label>
      <p id={hintId} className="mb-2 text-label text-ink-2">
        {hint}
      </p>
      {children({ id, hintId })}
    </div>
  )
}

type FieldProps = { label: string; hint: string; value: string; onChange: (value: string) => void }

export function TextField({ label, hint, value, onChange, maxLength }: FieldProps & { maxLength: number }) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, hintId }) => (
        <input
          id={id}
          aria-describedby={hintId}
          className={control}
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

export function SelectField({ label, hint, value, onChange, options }: FieldProps & { options: { value: string; label: string }[] }) {
  return (
    <Labelled label={label} hint={hint}>
      {({ id, hintId }) => (
        <select id={id} aria-describedby={hintId} className={control} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
