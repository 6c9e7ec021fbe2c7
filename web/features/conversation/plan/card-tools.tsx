import { useDraggable } from '@dnd-kit/core'
import type { Item } from '../../../requests/draft-so-far.ts'
import { Menu } from '../../../ui/menu.tsx'
import { inShort } from '../words.ts'
import { handleId } from './movable.tsx'
import { type Section, type Slot, slotBeside } from './sections.ts'

const look =
  'inline-flex size-8 items-center justify-center rounded-control text-ink-3 hover:bg-act-soft hover:text-ink pointer-coarse:size-10'

type CardToolsProps = {
  item: Item
  sections: Section[]
  stageName: (stage: string | null) => string
  onMove: (itemId: string, to: Slot) => void
}

/** What moves a card: a handle for pointer and keyboard, and a menu for whoever can't drag. */
export function CardTools({ item, sections, stageName, onMove }: CardToolsProps) {
  const { attributes, listeners, setNodeRef } = useDraggable({ id: item.id })
  const beside = { up: slotBeside(sections, item.id, 'up'), down: slotBeside(sections, item.id, 'down') }
  const move = (to: Slot | null) => to && onMove(item.id, to)
  return (
    <div className="-mr-1.5 flex print:hidden">
      <button
        ref={setNodeRef}
        type="button"
        {...attributes}
        {...listeners}
        id={handleId(item.id)}
        aria-label={`Move ${item.label}`}
        className={`${look} cursor-grab touch-none`}
      >
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-current">
          {[3, 8, 13].flatMap((y) => [5.5, 10.5].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" />))}
        </svg>
      </button>
      <Menu
        id={`more-${item.id}`}
        label={`More for ${item.label}: ${inShort(item.text, 40)}`}
        look={look}
        align="end"
        trigger={
          <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-current">
            {[3, 8, 13].map((x) => (
              <circle key={x} cx={x} cy="8" r="1.4" />
            ))}
          </svg>
        }
        entries={[
          { key: 'up', label: 'Move up', disabled: !beside.up, onChoose: () => move(beside.up) },
          { key: 'down', label: 'Move down', disabled: !beside.down, onChoose: () => move(beside.down) },
          ...sections
            .filter(({ stage }) => stage !== item.group && stage !== null)
            .map(({ stage, items }) => ({
              key: `to ${stage}`,
              label: `To ${stageName(stage)}`,
              onChoose: () => move({ stage, index: items.length }),
            })),
        ]}
      />
    </div>
  )
}
