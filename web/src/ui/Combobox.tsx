import { Combobox as Base } from '@base-ui/react/combobox'
import { Check, ChevronDown, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { controlStyle } from './Input'
import type { Option } from './Select'

type Choice = Option<string>

interface Shared {
  options: readonly Choice[]
  /** Given: the server searches, and `options` are its answer. Otherwise what is typed filters `options`. */
  onSearch?: (text: string) => void
  /** The server is being asked. */
  searching?: boolean
  label?: string
  placeholder?: string
  id?: string
  disabled?: boolean
  className?: string
}

export interface ComboboxProps extends Shared {
  value: Choice | null
  onValueChange: (value: Choice | null) => void
}

export interface MultiComboboxProps extends Shared {
  value: Choice[]
  onValueChange: (value: Choice[]) => void
}

const text = (choice: Choice) => (typeof choice.label === 'string' ? choice.label : choice.value)
/** Esc closes the list; that it would also take away what was picked, nobody expects. */
const keeps = (reason: string) => reason !== 'escape-key'
const same = (left: Choice, right: Choice) => left.value === right.value

/** One of many: by typing. */
export function Combobox({ value, onValueChange, ...shared }: ComboboxProps) {
  const { options, onSearch, label, placeholder, id, disabled, className } = shared
  return (
    <Base.Root
      items={options}
      filter={onSearch ? null : undefined}
      value={value}
      onValueChange={(next, { reason }) => keeps(reason) && onValueChange(next)}
      onInputValueChange={(typed) => onSearch?.(typed)}
      itemToStringLabel={text}
      isItemEqualToValue={same}
      disabled={disabled}
      autoHighlight
    >
      <span className="relative inline-flex w-full items-center">
        <Base.Input
          id={id}
          aria-label={label}
          placeholder={placeholder}
          className={cn(controlStyle, 'pr-8', className)}
        />
        <Base.Icon className="pointer-events-none absolute right-2.5">
          <ChevronDown className="size-4 text-fg-3" aria-hidden />
        </Base.Icon>
      </span>
      <Choices {...shared} />
    </Base.Root>
  )
}

/** Some of many; what is chosen stands as chips in the box. */
export function MultiCombobox({ value, onValueChange, ...shared }: MultiComboboxProps) {
  const { t } = useTranslation('kit')
  const { options, onSearch, label, placeholder, id, disabled, className } = shared
  return (
    <Base.Root
      multiple
      items={options}
      filter={onSearch ? null : undefined}
      value={value}
      onValueChange={(next, { reason }) => keeps(reason) && onValueChange(next)}
      onInputValueChange={(typed) => onSearch?.(typed)}
      itemToStringLabel={text}
      isItemEqualToValue={same}
      disabled={disabled}
      autoHighlight
    >
      <Base.Chips
        className={cn(controlStyle, 'flex h-auto min-h-8 flex-wrap items-center gap-1 px-1.5 py-1', className)}
      >
        {value.map((choice) => (
          <Base.Chip
            key={choice.value}
            className="flex h-6 items-center gap-1 rounded-sm bg-sunken pr-0.5 pl-2 text-xs outline-none data-[highlighted]:bg-selected"
          >
            {text(choice)}
            <Base.ChipRemove
              aria-label={t('remove', { what: text(choice) })}
              className="grid size-6 place-items-center rounded-sm text-fg-3 hover:text-fg"
            >
              <X className="size-3.5" aria-hidden />
            </Base.ChipRemove>
          </Base.Chip>
        ))}
        <Base.Input
          id={id}
          aria-label={label}
          placeholder={value.length === 0 ? placeholder : undefined}
          className="h-6 min-w-20 flex-1 bg-transparent px-1 outline-none"
        />
      </Base.Chips>
      <Choices {...shared} />
    </Base.Root>
  )
}

function Choices({ searching }: Shared) {
  const { t } = useTranslation('kit')
  return (
    <Base.Portal>
      {/* As in Select: outside the page's landmarks, so one of its own. */}
      <Base.Positioner sideOffset={4} role="region" aria-label={t('choices')} className="z-50 outline-none">
        <Base.Popup
          aria-busy={searching || undefined}
          className="max-h-80 w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-pop outline-none"
        >
          <Base.Empty className="px-2 py-3 text-center text-fg-3 text-xs empty:hidden">
            {t(searching ? 'searching' : 'noMatch')}
          </Base.Empty>
          <Base.List>
            {(choice: Choice) => (
              <Base.Item
                key={choice.value}
                value={choice}
                disabled={choice.disabled}
                className="flex min-h-8 cursor-default items-center gap-2 rounded-md px-2 py-1 text-sm outline-none data-[highlighted]:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block truncate">{choice.label}</span>
                  {choice.hint && <span className="block text-2xs text-fg-3">{choice.hint}</span>}
                </span>
                <Base.ItemIndicator>
                  <Check className="size-4 text-accent" aria-hidden />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  )
}
