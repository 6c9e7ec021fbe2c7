import { type InputHTMLAttributes, type ReactNode, useId } from 'react'

const control = 'min-h-10 w-full rounded-control border border-edge bg-sheet px-3 py-2 text-body text-ink aria-invalid:border-stop'

type Described = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

function Labelled({
  label,
  hint,
  problem,
  children,
}: {
  label: string
  hint?: string | undefined
  problem?: string | null | undefined
  children: (described: Described) => ReactNode
}) {
  const id = useId()
  const hintId = `${id}-hint`
  const problemId = `${id}-problem`
  const describedBy = [hint && hintId, problem && problemId].filter(Boolean).join(' ') || undefined
  return (
    <div>
      <label htmlFor={id} className="block text-small font-medium">
        {label}
      </label>
      {hint && (
        <p id={hintId} className="text-label text-ink-2">
          {hint}
        </p>
      )}
      <div className="mt-2">{children({ id, 'aria-describedby': describedBy, 'aria-invalid': problem ? true : undefined })}</div>
      {problem && (
        <p id={problemId} className="mt-1 text-label text-stop">
          {problem}
        </p>
      )}
    </div>
  )
}

export type FieldProps = {
  label: string
  hint?: string | undefined
  /** Why what is in it can't be used. */
  problem?: string | null | undefined
  value: string
  onChange: (value: string) => void
}

type InputProps = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'name' | 'autoComplete' | 'required' | 'maxLength' | 'autoCapitalize' | 'autoFocus' | 'inputMode' | 'onKeyDown'
  > & {
    /** What may be chosen instead of typed. */
    suggestions?: string[]
  }

export function TextField({ label, hint, problem, onChange, suggestions, autoComplete = 'off', ...input }: InputProps) {
  const list = useId()
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(described) => (
        <>
          <input
            {...described}
            {...input}
            autoComplete={autoComplete}
            list={suggestions?.length ? list : undefined}
            className={control}
            onChange={(event) => onChange(event.target.value)}
          />
          {suggestions && suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Labelled>
  )
}

/** A few sentences. It grows with what is written. */
export function LongField({ label, hint, problem, value, onChange, maxLength, name }: FieldProps & { maxLength: number; name?: string }) {
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(described) => (
        <textarea
          {...described}
          rows={2}
          name={name}
          className={`${control} block field-sizing-content min-h-18 resize-none`}
          value={value}
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}

export function SelectField({
  label,
  hint,
  problem,
  value,
  onChange,
  options,
}: FieldProps & { options: { value: string; label: string }[] }) {
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(described) => (
        <select {...described} className={control} value={value} onChange={(event) => onChange(event.target.value)}>
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
