import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Keyboard, Languages, Moon, Search, Sun } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onFailedChange, onSignedOut } from '@/api/queryClient'
import { meQuery } from '@/api/session'
import { chooseLanguage } from '@/i18n'
import { listenForKeys, useCommand } from '@/lib/commands'
import { setTheme, useTheme } from '@/lib/theme'
import { IconButton } from '@/ui/IconButton'
import { Kbd } from '@/ui/Kbd'
import { toast } from '@/ui/toast'
import { Breadcrumbs } from './Breadcrumbs'
import { Gate } from './Gate'
import { Brand, Sidebar } from './Sidebar'

const AccountMenu = lazy(() => import('./AccountMenu'))
const Palette = lazy(() => import('./Palette'))
const ShortcutSheet = lazy(() => import('./ShortcutSheet'))

/** The frame around every page: where am I, where can I go, who am I. */
export function Shell() {
  const { t, i18n } = useTranslation('shell')
  const navigate = useNavigate()
  const theme = useTheme()
  const { data: me } = useQuery(meQuery)
  const [overlay, setOverlay] = useState<'palette' | 'shortcuts'>()
  const otherTheme = theme === 'dark' ? 'light' : 'dark'
  const otherLanguage = i18n.language === 'zh' ? 'en' : 'zh'
  const close = () => setOverlay(undefined)

  useEffect(() => listenForKeys(window), [])
  useEffect(() => {
    onSignedOut(() => void navigate({ to: '/login', search: { next: location.pathname + location.search } }))
    return onFailedChange((problem) =>
      toast({
        kind: 'err',
        title: problem.status === 0 ? t('unreachable') : problem.message,
        description: [problem.next, problem.requestId && `${t('requestId')} ${problem.requestId}`]
          .filter(Boolean)
          .join(' · '),
      }),
    )
  }, [navigate, t])

  useCommand({
    id: 'palette',
    label: t('search'),
    group: 'app',
    keys: 'Mod+k',
    hidden: true,
    run: () => setOverlay('palette'),
  })
  useCommand({
    id: 'shortcuts',
    label: t('shortcuts'),
    group: 'app',
    icon: Keyboard,
    keys: '?',
    run: () => setOverlay('shortcuts'),
  })
  useCommand({
    id: 'theme',
    label: t(`theme.${otherTheme}`),
    group: 'app',
    icon: otherTheme === 'dark' ? Moon : Sun,
    run: () => setTheme(otherTheme),
  })
  useCommand({
    id: 'language',
    label: t('otherLanguage'),
    group: 'app',
    icon: Languages,
    run: () => void chooseLanguage(otherLanguage),
  })

  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-md focus:bg-accent focus:p-2 focus:text-on-accent"
      >
        {t('skip')}
      </a>
      <div className="grid h-full grid-cols-[228px_minmax(0,1fr)] grid-rows-[48px_minmax(0,1fr)]">
        <aside aria-label={t('sidebar')} className="row-span-2 flex min-h-0 flex-col border-r bg-surface px-2.5 pb-2">
          <Brand />
          <Sidebar />
        </aside>
        <header className="flex items-center gap-1 border-b bg-surface pr-3 pl-5">
          <Breadcrumbs />
          <button
            type="button"
            onClick={() => setOverlay('palette')}
            className="mr-1 ml-auto flex h-8 w-72 shrink-0 items-center gap-2 rounded-md border bg-bg px-2.5 text-fg-3 hover:border-line-strong"
          >
            <Search className="size-4" aria-hidden />
            <span className="flex-1 text-left">{t('search')}</span>
            <Kbd keys="Mod+K" />
          </button>
          <IconButton icon={Languages} label={t('otherLanguage')} onClick={() => void chooseLanguage(otherLanguage)} />
          <IconButton
            icon={otherTheme === 'dark' ? Moon : Sun}
            label={t(`theme.${otherTheme}`)}
            onClick={() => setTheme(otherTheme)}
          />
          <Suspense fallback={<span className="ml-1 size-8" />}>
            {me && <AccountMenu me={me} onShortcuts={() => setOverlay('shortcuts')} />}
          </Suspense>
        </header>
        <main id="main" tabIndex={-1} className="min-h-0 min-w-0 overflow-hidden outline-none">
          <Gate />
        </main>
      </div>
      <Suspense>
        {overlay === 'palette' && <Palette onClose={close} />}
        {overlay === 'shortcuts' && <ShortcutSheet onClose={close} />}
      </Suspense>
    </>
  )
}
