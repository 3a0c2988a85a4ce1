import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'

/** The frame of the command palette: no head, no foot, the box to type in comes first. */
export function CommandDialog({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup className="fixed top-[14vh] left-1/2 z-40 w-[600px] max-w-[92vw] -translate-x-1/2 overflow-hidden rounded-lg border border-line bg-raised shadow-pop outline-none">
          <Base.Title className="sr-only">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
