import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Kbd } from './Kbd'

export interface MenuItem {
  label: string
  onSelect: () => void
  icon?: LucideIcon
  shortcut?: string
  /** Only for what destroys something. */
  danger?: boolean
  disabled?: boolean
  /** Present: one of a choice, and whether it is the chosen one. */
  checked?: boolean
}

export interface MenuProps {
  trigger: ReactElement<Record<string, unknown>>
  /** Groups, separated by lines. */
  items: MenuItem[][]
  header?: ReactNode
  align?: 'start' | 'end'
  className?: string
}

export function Menu({ trigger, items, header, align = 'end', className }: MenuProps) {
  const { t } = useTranslation('kit')
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        {/* As in Select: outside the page's landmarks, so one of its own. */}
        <Base.Positioner sideOffset={4} align={align} role="region" aria-label={t('choices')} className="z-50">
          <Base.Popup
            className={cn('min-w-48 rounded-lg border border-line bg-raised p-1 shadow-pop outline-none', className)}
          >
            {header && <div className="px-2 py-1.5">{header}</div>}
            {items
              .filter((group) => group.length > 0)
              .map((group, at) => (
                <div key={group[0]?.label}>
                  {(at > 0 || header) && <Base.Separator className="my-1 h-px bg-line" />}
                  {group.map((item) => (
                    <Item key={item.label} {...item} />
                  ))}
                </div>
              ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Item({ label, onSelect, icon: Icon, shortcut, danger, disabled, checked }: MenuItem) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      aria-current={checked || undefined}
      className={cn(
        'flex h-8 cursor-default items-center gap-2 rounded-md px-2 text-sm outline-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover',
        danger && 'text-err',
      )}
    >
      {Icon && <Icon className="size-4 opacity-70" aria-hidden />}
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {shortcut && <Kbd keys={shortcut} />}
      {checked && <Check className="size-4 text-accent" aria-hidden />}
    </Base.Item>
  )
}
