import { cn } from '@/lib/cn'
import { formatList } from '@/lib/format'
import type { Labels as LabelMap } from '@/lib/labels'

export interface LabelsProps {
  labels: LabelMap
  /** Those that are its own; the others have an outline instead of a ground. All are when this is absent. */
  own?: LabelMap
  most?: number
}

/** Labels of a thing, its own first; what does not fit is in the tooltip of the browser. */
export function Labels({ labels, own = labels, most = 3 }: LabelsProps) {
  const all = Object.entries(labels).sort(
    ([left], [right]) => Number(right in own) - Number(left in own) || left.localeCompare(right),
  )
  const words = all.map(([key, value]) => `${key}=${value}`)
  return (
    <span
      className="inline-flex min-w-0 max-w-full items-center gap-1 overflow-hidden align-middle"
      title={formatList(words)}
    >
      {all.slice(0, most).map(([key, value]) => (
        <span
          key={key}
          className={cn(
            'h-[18px] max-w-44 shrink-0 truncate rounded-sm px-1.5 font-mono text-2xs text-fg-2',
            key in own ? 'bg-sunken leading-[18px]' : 'border border-line leading-4',
          )}
        >
          {`${key}=${value}`}
        </span>
      ))}
      {words.length > most && <span className="shrink-0 text-fg-3 text-xs">{`+${words.length - most}`}</span>}
    </span>
  )
}
