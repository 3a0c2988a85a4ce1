import { Checkbox as BaseCheckbox } from '@base-ui/react/checkbox'
import { Check, Minus } from 'lucide-react'
import { useId } from 'react'
import { type CheckProps, Worded } from './Worded'

/** A box to tick, and the words that explain it: both are the target. */
export function Checkbox({ label, hint, bare, some, ...rest }: CheckProps & { some?: boolean }) {
  const id = useId()
  const box = (
    <BaseCheckbox.Root
      {...rest}
      indeterminate={some}
      aria-label={bare ? label : undefined}
      aria-labelledby={bare ? undefined : id}
      className="grid size-4 shrink-0 place-items-center rounded-sm border border-fg-3 bg-surface text-on-accent data-[checked]:border-accent data-[indeterminate]:border-accent data-[checked]:bg-accent data-[indeterminate]:bg-accent data-[disabled]:opacity-50"
    >
      <BaseCheckbox.Indicator className="grid place-items-center">
        {some ? <Minus className="size-3.5" aria-hidden /> : <Check className="size-3.5" strokeWidth={3} aria-hidden />}
      </BaseCheckbox.Indicator>
    </BaseCheckbox.Root>
  )
  return bare ? box : <Worded id={id} label={label} hint={hint} control={box} />
}
