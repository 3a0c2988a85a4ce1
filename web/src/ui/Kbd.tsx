import { cn } from '@/lib/cn'
import { keyNames } from '@/lib/keys'

/** Keys as printed on a keyboard: `Mod+K`, or `g i` for one after the other. */
export function Kbd({ keys, tone = 'plain' }: { keys: string; tone?: 'plain' | 'onAccent' | 'onFg' }) {
  return (
    <span className="inline-flex shrink-0 gap-0.5">
      {keyNames(keys).map((name) => (
        <kbd
          key={name}
          className={cn(
            'min-w-4 rounded-sm px-1 text-center font-sans text-2xs',
            tone === 'plain' ? 'border border-line bg-sunken text-fg-2' : 'border border-current/40',
          )}
        >
          {name}
        </kbd>
      ))}
    </span>
  )
}
