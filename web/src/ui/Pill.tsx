import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { TONES, type Tone } from './tones'

/** A state in a word: icon, word and colour together, never the colour alone. */
export function Pill({ tone = 'wait', icon: Icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span
      className={cn(
        'inline-flex h-6 shrink-0 items-center align-middle gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs',
        TONES[tone].soft,
        TONES[tone].text,
      )}
    >
      {Icon && <Icon className="size-3.5" aria-hidden />}
      {children}
    </span>
  )
}

const TIERS = {
  prod: 'border-err/50 text-err',
  staging: 'border-warn-fill/70 text-warn',
  other: 'border-line-strong text-fg-2',
}

/** An environment; production stands out wherever it is named. */
export function EnvTag({ name, tier = tierOf(name) }: { name: string; tier?: keyof typeof TIERS }) {
  return (
    <span
      className={cn(
        'inline-flex h-[18px] shrink-0 items-center align-middle rounded-sm border bg-surface px-1 font-medium font-mono text-2xs',
        TIERS[tier],
      )}
    >
      {name.toUpperCase()}
    </span>
  )
}

function tierOf(name: string): keyof typeof TIERS {
  if (/prod|live/i.test(name)) return 'prod'
  return /stag|pre|uat/i.test(name) ? 'staging' : 'other'
}
