import { Input as Base } from '@base-ui/react/input'
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** The looks that all boxes to type or pick in share. */
export const controlStyle =
  'h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-fg shadow-card outline-none hover:border-fg-3 focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent focus-visible:-outline-offset-1 disabled:bg-sunken disabled:text-fg-3 data-[disabled]:bg-sunken data-[invalid]:border-err-fill'

export interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  onValueChange?: (value: string) => void
  icon?: LucideIcon
  /** At the right end: a key, a unit, a button. */
  suffix?: ReactNode
  /** For names, ids and SQL. */
  mono?: boolean
  invalid?: boolean
}

export function Input({ icon: Icon, suffix, mono, invalid, className, onValueChange, ...rest }: InputProps) {
  const input = (
    <Base
      {...rest}
      onValueChange={(value) => onValueChange?.(value)}
      aria-invalid={invalid || undefined}
      data-invalid={invalid || undefined}
      className={cn(controlStyle, mono && 'font-mono', Icon && 'pl-8', suffix && 'pr-9', className)}
    />
  )
  if (!Icon && !suffix) return input
  return (
    <span className="relative inline-flex w-full items-center">
      {Icon && <Icon className="pointer-events-none absolute left-2.5 size-4 text-fg-3" aria-hidden />}
      {input}
      {suffix && <span className="absolute right-2 flex items-center">{suffix}</span>}
    </span>
  )
}
