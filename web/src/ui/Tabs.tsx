import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export interface TabItem<Id extends string> {
  id: Id
  label: ReactNode
  /** A small number or share beside the label. */
  count?: ReactNode
}

export interface TabsProps<Id extends string> {
  label: string
  value: Id
  onChange: (id: Id) => void
  items: TabItem<Id>[]
  /** The content of the chosen tab. */
  children?: ReactNode
}

export function Tabs<Id extends string>({ label, value, onChange, items, children }: TabsProps<Id>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Id)} className="min-h-0">
      <Base.List aria-label={label} className="relative flex gap-1 border-b">
        {items.map((item) => (
          <Base.Tab
            key={item.id}
            value={item.id}
            className="flex h-9 items-center gap-1.5 px-2.5 text-sm text-fg-2 hover:text-fg data-[active]:font-medium data-[active]:text-fg"
          >
            {item.label}
            {item.count !== undefined && (
              <span className="tnum rounded-full bg-sunken px-1.5 text-2xs text-fg-2">{item.count}</span>
            )}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute -bottom-px left-(--active-tab-left) h-0.5 w-(--active-tab-width) rounded-full bg-accent transition-all duration-150" />
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.id} value={item.id} className="min-h-0 outline-offset-[-2px]">
          {item.id === value && children}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
