import { cloneElement, type MouseEvent, type ReactElement, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '@/api/may'
import { formatList } from '@/lib/format'
import { Tooltip } from './Tooltip'

export interface GuardedProps {
  /** Why it cannot be used; absent when it can. */
  by: Refusal | undefined
  children: ReactElement<Record<string, unknown>>
}

/** A button that stays where it is for who may not use it, and says what is missing and who can give it. */
export function Guarded({ by, children }: GuardedProps) {
  const { t } = useTranslation('kit')
  const id = useId()
  if (!by) return children
  const why = t('needs', { permission: by.permission, names: formatList([...by.grantors]) })
  return (
    <Tooltip label={why}>
      {cloneElement(
        children,
        {
          // Not `disabled`: it must be reachable, to say why.
          'aria-disabled': true,
          'aria-describedby': id,
          type: 'button',
          className: 'opacity-50 cursor-not-allowed',
          onClick: (event: MouseEvent) => event.preventDefault(),
        },
        children.props.children as never,
        <span key="why" id={id} className="sr-only" aria-hidden>
          {why}
        </span>,
      )}
    </Tooltip>
  )
}
