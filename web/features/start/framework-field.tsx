import { useFrameworks } from '../../requests/knowledge.ts'
import { SelectField } from '../../ui/field.tsx'

/** By whose criteria feedback on a lesson plan is ordered. */
export function FrameworkField({ value, onChange }: { value: string; onChange: (framework: string) => void }) {
  const frameworks = useFrameworks()
  return (
    <SelectField
      label="Ordered by"
      hint="A framework whose criteria come first."
      value={value}
      options={[{ value: '', label: 'The usual order' }, ...frameworks.map(({ id, title }) => ({ value: id, label: title }))]}
      onChange={onChange}
    />
  )
}
