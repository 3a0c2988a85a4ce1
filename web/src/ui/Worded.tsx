import type { ReactNode } from 'react'

/** What a box to tick and a switch take. */
export interface CheckProps {
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  /** The words beside it; or only its accessible name, with `bare`. */
  label: string
  hint?: ReactNode
  bare?: boolean
}

/** A control and the words that explain it: both are the target. */
export function Worded({
  id,
  label,
  hint,
  control,
}: {
  id: string
  label: string
  hint?: ReactNode
  control: ReactNode
}) {
  return (
    <label className="flex min-h-6 w-fit cursor-pointer items-start gap-2">
      <span className="flex h-5 items-center">{control}</span>
      <span>
        <span id={id}>{label}</span>
        {hint && <span className="block text-fg-3 text-xs">{hint}</span>}
      </span>
    </label>
  )
}
