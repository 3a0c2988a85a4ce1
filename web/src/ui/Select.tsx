import { Select as Base } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { controlStyle } from './Input'

export interface Option<Value extends string> {
  value: Value
  label: ReactNode
  /** A second, quieter line. */
  hint?: ReactNode
  disabled?: boolean
}

export interface SelectProps<Value extends string> {
  value: Value | null
  onValueChange: (value: Value) => void
  options: readonly Option<Value>[]
  /** The accessible name; not needed inside a Field. */
  label?: string
  placeholder?: string
  id?: string
  disabled?: boolean
  invalid?: boolean
  className?: string
}

/** One of a few; for more than a dozen take Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { value, onValueChange, options, label, placeholder, id, disabled, invalid, className } = props
  const { t } = useTranslation('kit')
  return (
    <Base.Root
      items={options.map((option) => ({ value: option.value, label: option.label }))}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        data-invalid={invalid || undefined}
        className={cn(controlStyle, 'flex items-center justify-between gap-2 text-left', className)}
      >
        <span className="min-w-0 truncate">
          <Base.Value>
            {(chosen: Value | null) =>
              options.find((option) => option.value === chosen)?.label ?? (
                <span className="text-fg-3">{placeholder}</span>
              )
            }
          </Base.Value>
        </span>
        <Base.Icon>
          <ChevronDown className="size-4 text-fg-3" aria-hidden />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        {/* It stands outside the page's landmarks: a landmark of its own says what it is to who finds it by walking. */}
        <Base.Positioner
          sideOffset={4}
          alignItemWithTrigger={false}
          role="region"
          aria-label={label ?? t('choices')}
          className="z-50 outline-none"
        >
          <Base.Popup className="max-h-80 min-w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none">
            {options.map((option) => (
              <Base.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="flex min-h-8 cursor-default items-center gap-2 rounded-md py-1 pr-2 pl-2 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <Base.ItemText className="block truncate">{option.label}</Base.ItemText>
                  {option.hint && <span className="block text-2xs text-fg-3">{option.hint}</span>}
                </span>
                <Base.ItemIndicator>
                  <Check className="size-4 text-accent" aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
