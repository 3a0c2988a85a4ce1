import { Toast as Base } from '@base-ui/react/toast'

/** What {@link toast} feeds and `Toasts` shows. */
export const manager = Base.createToastManager()

export interface ToastMessage {
  title: string
  description?: string
  kind?: 'ok' | 'err' | 'info'
  /** One thing to do about it, such as Undo. */
  action?: { label: string; onSelect: () => void }
}

/**
 * Tells what happened, from anywhere; errors stay until closed. All are announced politely: an urgent one would be hidden from
 * who moves about by keyboard until it has focus.
 */
export function toast({ title, description, kind = 'ok', action }: ToastMessage): void {
  manager.add({
    title,
    description,
    type: kind,
    timeout: kind === 'err' ? 0 : 5000,
    ...(action && { actionProps: { children: action.label, onClick: action.onSelect } }),
  })
}
