import { cva, type VariantProps } from 'class-variance-authority'
import { LoaderCircle, type LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { Kbd } from './Kbd'

export const buttonStyle = cva(
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors disabled:opacity-50',
  {
    variants: {
      kind: {
        primary: 'bg-accent text-on-accent shadow-card hover:bg-accent-hover',
        outline: 'border border-line-strong bg-surface text-fg shadow-card hover:bg-hover',
        ghost: 'text-fg-2 hover:bg-hover hover:text-fg',
        danger: 'bg-danger text-on-danger shadow-card hover:bg-danger-hover',
        dangerOutline: 'border border-line-strong bg-surface text-err shadow-card hover:bg-err-soft',
      },
      size: { sm: 'h-7 px-2.5 text-xs', md: 'h-8 px-3 text-sm' },
    },
    defaultVariants: { kind: 'outline', size: 'md' },
  },
)

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  icon?: LucideIcon
  /** A key that does the same, shown inside. */
  shortcut?: string
  /** The action runs: the button stays where it is, spins, and takes no second click. */
  busy?: boolean
}

export function Button({ kind, size, icon: Icon, shortcut, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={cn(buttonStyle({ kind, size }), className)}
    >
      {busy ? (
        <LoaderCircle className="size-4 animate-spin" aria-hidden />
      ) : (
        Icon && <Icon className="size-4" aria-hidden />
      )}
      {children}
      {shortcut && <Kbd keys={shortcut} tone={kind === 'primary' ? 'onAccent' : 'plain'} />}
    </button>
  )
}
