import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { controlStyle } from './Input'

export interface TextareaProps extends ComponentProps<'textarea'> {
  onValueChange?: (value: string) => void
  mono?: boolean
  invalid?: boolean
}

export function Textarea({ mono, invalid, className, onValueChange, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      onChange={(event) => onValueChange?.(event.target.value)}
      aria-invalid={invalid || undefined}
      data-invalid={invalid || undefined}
      className={cn(controlStyle, 'h-auto resize-y py-1.5', mono && 'font-mono', className)}
    />
  )
}
