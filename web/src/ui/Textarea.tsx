import { Field as Base } from '@base-ui/react/field'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { controlStyle } from './Input'

export interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'defaultValue'> {
  onValueChange?: (value: string) => void
  mono?: boolean
  invalid?: boolean
}

export function Textarea({ mono, invalid, className, onValueChange, rows = 4, id, value, ...rest }: TextareaProps) {
  return (
    // The label and the error of a Field around it are tied to it.
    <Base.Control
      id={id}
      value={value}
      onValueChange={(next) => onValueChange?.(next)}
      render={
        <textarea
          {...rest}
          rows={rows}
          aria-invalid={invalid || undefined}
          data-invalid={invalid || undefined}
          className={cn(controlStyle, 'h-auto resize-y py-1.5', mono && 'font-mono', className)}
        />
      }
    />
  )
}
