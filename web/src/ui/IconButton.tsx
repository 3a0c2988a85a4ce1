import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { buttonStyle } from './Button'
import { Tooltip } from './Tooltip'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  icon: LucideIcon
  /** What it does: the accessible name, and the tooltip. */
  label: string
  shortcut?: string
  kind?: 'ghost' | 'outline'
  size?: 'sm' | 'md'
}

export function IconButton({ icon: Icon, label, shortcut, kind = 'ghost', size = 'md', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} shortcut={shortcut}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cn(buttonStyle({ kind, size }), size === 'sm' ? 'size-7 px-0' : 'size-8 px-0', rest.className)}
      >
        <Icon className="size-4" aria-hidden />
      </button>
    </Tooltip>
  )
}
