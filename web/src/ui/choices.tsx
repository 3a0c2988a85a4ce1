import { Radio as BaseRadio } from '@base-ui/react/radio'
import { RadioGroup as BaseRadioGroup } from '@base-ui/react/radio-group'
import { Switch as BaseSwitch } from '@base-ui/react/switch'
import { useId } from 'react'
import { cn } from '@/lib/cn'
import type { Option } from './Select'
import { type CheckProps, Worded } from './Worded'

/** Takes effect at once; in a form that is sent later, take Checkbox. */
export function Switch({ label, hint, bare, ...rest }: CheckProps) {
  const id = useId()
  const track = (
    <BaseSwitch.Root
      {...rest}
      aria-label={bare ? label : undefined}
      aria-labelledby={bare ? undefined : id}
      className="flex h-[18px] w-8 shrink-0 items-center rounded-full bg-fg-3 p-0.5 transition-colors data-[checked]:bg-accent data-[disabled]:opacity-50"
    >
      <BaseSwitch.Thumb className="size-3.5 rounded-full bg-surface transition-transform data-[checked]:translate-x-3.5" />
    </BaseSwitch.Root>
  )
  return bare ? track : <Worded id={id} label={label} hint={hint} control={track} />
}

export interface RadioGroupProps<Value extends string> {
  label: string
  value: Value
  onValueChange: (value: Value) => void
  options: readonly Option<Value>[]
  /** As cards side by side, for a choice that shapes the page. */
  cards?: boolean
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, value, onValueChange, options, cards } = props
  // In a Field each would be named after the field, and all would be called the same.
  const id = useId()
  return (
    <BaseRadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onValueChange(next as Value)}
      className={cn('flex gap-2', cards ? 'flex-wrap' : 'flex-col')}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cn(
            'flex min-h-6 cursor-pointer items-start gap-2',
            cards && 'min-w-40 flex-1 rounded-lg border p-3 shadow-card hover:bg-hover',
            cards && option.value === value && 'border-accent bg-accent-soft hover:bg-accent-soft',
          )}
        >
          <BaseRadio.Root
            value={option.value}
            disabled={option.disabled}
            aria-labelledby={`${id}-${option.value}`}
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-fg-3 bg-surface data-[checked]:border-accent data-[disabled]:opacity-50"
          >
            <BaseRadio.Indicator className="size-2 rounded-full bg-accent" />
          </BaseRadio.Root>
          <span>
            <span id={`${id}-${option.value}`} className={cn(cards && 'font-medium')}>
              {option.label}
            </span>
            {option.hint && (
              <span className={cn('block text-xs', cards ? 'text-fg-2' : 'text-fg-3')}>{option.hint}</span>
            )}
          </span>
        </label>
      ))}
    </BaseRadioGroup>
  )
}
