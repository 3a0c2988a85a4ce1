import { Field as Base } from '@base-ui/react/field'
import { CircleAlert } from 'lucide-react'
import type { FormEvent, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { ProblemPanel } from './ProblemPanel'

export interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  optional?: string
  children: ReactNode
  className?: string
}

/** A label, a control, and what is wrong with it: tied together for who cannot see them. */
export function Field({ label, hint, error, optional, children, className }: FieldProps) {
  return (
    <Base.Root invalid={error !== undefined} className={cn('flex flex-col gap-1', className)}>
      <Base.Label className="flex items-baseline gap-1.5 font-medium text-xs">
        {label}
        {optional && <span className="font-normal text-fg-3">{optional}</span>}
      </Base.Label>
      {children}
      {error !== undefined ? (
        <Base.Error match className="flex items-center gap-1 text-err text-xs">
          <CircleAlert className="size-3.5 shrink-0" aria-hidden />
          {error}
        </Base.Error>
      ) : (
        hint && <Base.Description className="text-fg-3 text-xs">{hint}</Base.Description>
      )}
    </Base.Root>
  )
}

export interface FormProps {
  onSubmit: () => void
  children: ReactNode
  /** Said above the buttons, when no field of the form is to blame. */
  problem?: Error | undefined
  footer?: ReactNode
  className?: string
}

export function Form({ onSubmit, children, problem, footer, className }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} className={cn('flex flex-col gap-4', className)}>
      {children}
      {problem && <ProblemPanel problem={problem} />}
      {footer && <div className="flex items-center gap-2">{footer}</div>}
    </form>
  )
}
