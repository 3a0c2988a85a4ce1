import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Kbd } from './Kbd'

export const TooltipProvider = ({ children }: { children: ReactNode }) => (
  <Base.Provider delay={350}>{children}</Base.Provider>
)

export interface TooltipProps {
  label: ReactNode
  shortcut?: string | undefined
  children: ReactElement<Record<string, unknown>>
}

/** Says in a word what the thing under the pointer, or in focus, is. Never the only place where something is said. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-50">
          {/* What it says, its trigger says too: spoken, it would be a second time, and outside of any landmark. */}
          <Base.Popup
            aria-hidden
            className="flex max-w-80 items-center gap-2 rounded-md bg-fg px-2 py-1 text-xs text-surface shadow-pop"
          >
            {label}
            {shortcut && <Kbd keys={shortcut} tone="onFg" />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
