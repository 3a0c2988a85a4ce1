import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { IconButton } from './IconButton'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  /** One sentence under the title. */
  description?: ReactNode
  children?: ReactNode
  /** Buttons, the main one last. */
  footer?: ReactNode
  wide?: boolean
}

/** Asks for something before anything else goes on. Focus returns to what opened it. */
export function Dialog({ open, onClose, title, description, children, footer, wide }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          className={cn(
            'fixed top-[12vh] left-1/2 z-40 flex max-h-[76vh] max-w-[92vw] -translate-x-1/2 flex-col rounded-lg border border-line bg-raised shadow-pop outline-none',
            wide ? 'w-[720px]' : 'w-[480px]',
          )}
        >
          <header className="px-5 pt-4 pb-3">
            <Base.Title className="font-semibold text-lg">{title}</Base.Title>
            {description && <Base.Description className="mt-1 text-fg-2">{description}</Base.Description>}
          </header>
          {children && <div className="min-h-0 overflow-y-auto px-5 pb-4">{children}</div>}
          {footer && <footer className="flex justify-end gap-2 border-t px-5 py-3">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

export interface DrawerProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  footer?: ReactNode
  /** For what is read side by side. */
  wide?: boolean
}

/** Shows one thing of a list without leaving the list. */
export function Drawer({ open, onClose, title, children, footer, wide }: DrawerProps) {
  const { t } = useTranslation('kit')
  // Focus begins where there is something to read; on the close button it would open that one's tooltip.
  const content = useRef<HTMLElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Popup
          initialFocus={content}
          className={cn(
            'fixed inset-y-0 right-0 z-40 flex max-w-[96vw] flex-col border-l bg-surface shadow-pop outline-none',
            wide ? 'w-[1040px]' : 'w-[560px]',
          )}
        >
          <header className="flex h-13 shrink-0 items-center gap-3 border-b px-5">
            <Base.Title className="flex min-w-0 flex-1 items-center gap-2 truncate font-semibold text-base">
              {title}
            </Base.Title>
            <Base.Close render={<IconButton icon={X} label={t('close')} />} />
          </header>
          {/* Scrolls, so it must be reachable by keyboard even when nothing in it is. */}
          <section
            ref={content}
            tabIndex={0}
            aria-label={t('content')}
            className="min-h-0 flex-1 overflow-y-auto p-5 outline-offset-[-2px]"
          >
            {children}
          </section>
          {footer && <footer className="flex gap-2 border-t px-5 py-3">{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
