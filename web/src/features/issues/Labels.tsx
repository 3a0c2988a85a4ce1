import { formatList } from '@/lib/format'
import { Tooltip } from '@/ui/Tooltip'

const CHIP = 'inline-flex h-5 max-w-40 shrink-0 items-center truncate rounded-full bg-sunken px-2 text-2xs text-fg-2'

/** Labels; beyond so many only their number, with the names in a tooltip. */
export function Labels({ labels, most = 20 }: { labels: readonly string[]; most?: number }) {
  const rest = labels.slice(most)
  return (
    <>
      {labels.slice(0, most).map((label) => (
        <span key={label} className={CHIP}>
          {label}
        </span>
      ))}
      {rest.length > 0 && (
        <Tooltip label={formatList(rest)}>
          <span className={CHIP}>{`+${rest.length}`}</span>
        </Tooltip>
      )}
    </>
  )
}
