import { NumberField as Base } from '@base-ui/react/number-field'
import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { controlStyle } from './Input'

export interface NumberFieldProps {
  value: number | null
  onValueChange: (value: number | null) => void
  min?: number
  max?: number
  step?: number
  /** A number that counts nothing, such as a port: 33355, not 33,355. */
  plain?: boolean
  id?: string
  label?: string
  disabled?: boolean
  className?: string
}

export function NumberField({ id, label, className, value, onValueChange, plain, ...rest }: NumberFieldProps) {
  const { t, i18n } = useTranslation('kit')
  const side = 'grid w-8 place-items-center text-fg-2 hover:bg-hover hover:text-fg disabled:opacity-40'
  return (
    <Base.Root
      {...rest}
      {...(plain && { format: { useGrouping: false } })}
      id={id}
      value={value}
      onValueChange={(next) => onValueChange(next)}
      locale={i18n.language}
    >
      <Base.Group className={cn(controlStyle, 'flex items-stretch overflow-hidden p-0', className)}>
        <Base.Decrement aria-label={t('less')} className={cn(side, 'border-r')}>
          <Minus className="size-3.5" aria-hidden />
        </Base.Decrement>
        <Base.Input aria-label={label} className="tnum min-w-0 flex-1 bg-transparent px-2 text-center outline-none" />
        <Base.Increment aria-label={t('more')} className={cn(side, 'border-l')}>
          <Plus className="size-3.5" aria-hidden />
        </Base.Increment>
      </Base.Group>
    </Base.Root>
  )
}
