import { formatList } from '@/lib/format'
import type { Labels as LabelMap } from '@/lib/labels'

/** Labels of a thing, in a row; what does not fit is in the tooltip of the browser. */
export function Labels({ labels, most = 3 }: { labels: LabelMap; most?: number }) {
  const all = Object.entries(labels).sort(([left], [right]) => left.localeCompare(right))
  const words = all.map(([key, value]) => `${key}=${value}`)
  return (
    <span
      className="inline-flex min-w-0 max-w-full items-center gap-1 overflow-hidden align-middle"
      title={formatList(words)}
    >
      {words.slice(0, most).map((word) => (
        <span
          key={word}
          className="h-[18px] max-w-44 shrink-0 truncate rounded-sm bg-sunken px-1.5 font-mono text-2xs text-fg-2 leading-[18px]"
        >
          {word}
        </span>
      ))}
      {words.length > most && <span className="shrink-0 text-fg-3 text-xs">{`+${words.length - most}`}</span>}
    </span>
  )
}
