import { Toast as Base } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { manager } from './toast'

const LOOK = {
  ok: { icon: CircleCheck, tone: 'text-ok' },
  err: { icon: CircleAlert, tone: 'text-err' },
  info: { icon: Info, tone: 'text-run' },
}

/** Where toasts appear: once for the page. Not part of the first load: nothing happens in the first moment. */
export default function Toasts() {
  return (
    <Base.Provider toastManager={manager} limit={4}>
      <Base.Portal>
        <Base.Viewport className="fixed right-4 bottom-4 z-50 flex w-90 max-w-[92vw] flex-col gap-2 outline-none">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function List() {
  const { t } = useTranslation('kit')
  const { toasts } = Base.useToastManager()
  return toasts.map((item) => {
    const { icon: Icon, tone } = LOOK[(item.type ?? 'info') as keyof typeof LOOK]
    return (
      <Base.Root key={item.id} toast={item} className="rounded-lg border border-line bg-raised p-3 shadow-pop">
        <Base.Content className="flex gap-2.5">
          <Icon className={cn('mt-0.5 size-4 shrink-0', tone)} aria-hidden />
          <div className="min-w-0 flex-1">
            <Base.Title className="font-medium text-sm" />
            <Base.Description className="mt-0.5 break-words text-fg-2 text-xs" />
            {item.actionProps && (
              <Base.Action className="mt-1.5 font-medium text-accent text-xs hover:underline" {...item.actionProps} />
            )}
          </div>
          <Base.Close
            aria-label={t('close')}
            className="size-6 shrink-0 rounded-md text-fg-3 hover:bg-hover hover:text-fg"
          >
            <X className="mx-auto size-4" aria-hidden />
          </Base.Close>
        </Base.Content>
      </Base.Root>
    )
  })
}
