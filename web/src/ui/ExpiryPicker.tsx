import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatExact } from '@/lib/format'
import { Input } from './Input'
import { Select } from './Select'

export interface DateTimeFieldProps {
  /** ISO 8601 in UTC, as the API speaks it; shown in the reader's zone. */
  value: string | null
  onValueChange: (value: string | null) => void
  min?: string
  id?: string
  label?: string
  disabled?: boolean
}

/** A date and a time. The browser's own control: it knows the reader's calendar, keyboard and screen reader. */
export function DateTimeField({ value, onValueChange, min, ...rest }: DateTimeFieldProps) {
  const { label, ...input } = rest
  return (
    <Input
      {...input}
      aria-label={label}
      type="datetime-local"
      value={value ? local(value) : ''}
      min={min ? local(min) : undefined}
      onValueChange={(typed) => onValueChange(typed ? new Date(typed).toISOString() : null)}
    />
  )
}

function local(iso: string): string {
  const date = new Date(iso)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

const SPANS = { hour: 1, day: 24, week: 7 * 24, month: 30 * 24 } as const
type Span = keyof typeof SPANS | 'never' | 'custom'

export interface ExpiryPickerProps {
  value: string | null
  onValueChange: (value: string | null) => void
  /** Whether "never" is on offer. */
  allowNever?: boolean
  label: string
  now?: () => number
}

/** Until when something holds: by span, or by date. */
export function ExpiryPicker({ value, onValueChange, allowNever, label, now = Date.now }: ExpiryPickerProps) {
  const { t } = useTranslation('kit')
  const [span, setSpan] = useState<Span>(value === null ? (allowNever ? 'never' : 'custom') : 'custom')
  const pick = (next: Span) => {
    setSpan(next)
    if (next === 'never') onValueChange(null)
    else if (next !== 'custom') onValueChange(new Date(now() + SPANS[next] * 3_600_000).toISOString())
  }
  const spans: Span[] = ['hour', 'day', 'week', 'month', ...(allowNever ? (['never'] as const) : []), 'custom']
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-2">
        <Select
          label={label}
          value={span}
          onValueChange={pick}
          options={spans.map((each) => ({ value: each, label: t(`span.${each}`) }))}
          className="w-44"
        />
        {span === 'custom' && (
          <DateTimeField
            label={t('pickTime')}
            value={value}
            onValueChange={onValueChange}
            min={new Date(now()).toISOString()}
          />
        )}
      </div>
      {value !== null && (
        <p className="flex items-center gap-1 text-fg-3 text-xs">
          <CalendarClock className="size-3.5" aria-hidden />
          {t('until', { time: formatExact(value) })}
        </p>
      )}
    </div>
  )
}
