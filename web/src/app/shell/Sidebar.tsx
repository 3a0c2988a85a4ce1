import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/api/may'
import { useCommand } from '@/lib/commands'
import type { NavEntry } from '@/lib/feature'
import { features } from '../features'
import { useLastProject } from './lastProject'
import { nearestEntry } from './nearestEntry'

const ProjectSwitcher = lazy(() => import('./ProjectSwitcher'))

const GROUPS = ['change', 'data', 'govern', 'workspace'] as const

const entries = features.flatMap((feature) => feature.nav ?? []).sort((left, right) => left.order - right.order)

export function Brand() {
  const { t } = useTranslation('common')
  return (
    <Link to="/" className="flex h-12 w-fit shrink-0 items-center gap-2 px-1.5">
      <img src="/favicon.svg" alt="" className="size-6" />
      <span className="font-semibold text-lg tracking-tight">{t('product')}</span>
    </Link>
  )
}

/** Where one can go: what belongs to the project first, then the workspace. */
export function Sidebar() {
  const { t } = useTranslation('shell')
  const project = useLastProject()
  const here = useMay(project)
  const anywhere = useMay()
  const shown = entries.filter((entry) => {
    const ofProject = entry.to.includes('$project')
    // Without a project there is nothing that belongs to one.
    if (ofProject && project === undefined) return false
    return entry.needs === undefined || (ofProject ? here : anywhere)?.may(entry.needs)
  })
  const path = useLocation({ select: (location) => location.pathname })
  const nearest = nearestEntry(shown, path, project)
  return (
    <>
      <Suspense fallback={<div className="mt-1 h-11 shrink-0" />}>
        {project !== undefined && <ProjectSwitcher />}
      </Suspense>
      <nav aria-label={t('main')} className="min-h-0 flex-1 overflow-y-auto py-1">
        <div className="mt-2 flex flex-col gap-px">
          {shown
            .filter((entry) => entry.group === 'top')
            .map((entry) => (
              <Item key={entry.to} entry={entry} project={project} nearest={entry === nearest} />
            ))}
        </div>
        {GROUPS.map((group) => {
          const members = shown.filter((entry) => entry.group === group)
          if (members.length === 0) return null
          return (
            <section key={group} className="mt-4">
              <h2 className="px-2 pb-1 font-semibold text-2xs text-fg-3 not-[:lang(zh)]:uppercase not-[:lang(zh)]:tracking-wider">
                {t(`group.${group}`)}
              </h2>
              <div className="flex flex-col gap-px">
                {members.map((entry) => (
                  <Item key={entry.to} entry={entry} project={project} nearest={entry === nearest} />
                ))}
              </div>
            </section>
          )
        })}
      </nav>
    </>
  )
}

function Item({ entry, project, nearest }: { entry: NavEntry; project: string | undefined; nearest: boolean }) {
  const navigate = useNavigate()
  const { icon: Icon, badge: Badge } = entry
  const label = entry.label()
  // The paths of entries are checked by each feature's own test of its routes, not by the compiler.
  const target = { to: entry.to, params: { project: project ?? '' } } as never
  useCommand({
    id: `go ${entry.to}`,
    label,
    group: 'go',
    icon: Icon,
    keys: entry.keys,
    run: () => void navigate(target),
  })
  return (
    <Link
      {...(target as { to: '/' })}
      activeProps={{ 'aria-current': 'page' }}
      activeOptions={{ exact: !nearest }}
      className="flex h-8 items-center gap-2.5 rounded-md px-2 text-fg-2 hover:bg-hover hover:text-fg aria-[current=page]:bg-selected aria-[current=page]:font-medium aria-[current=page]:text-accent"
    >
      <Icon className="size-4 shrink-0 opacity-80" aria-hidden />
      <span className="truncate">{label}</span>
      <Suspense>{Badge && <Badge />}</Suspense>
    </Link>
  )
}

export function useProjectParam(): string | undefined {
  return (useParams({ strict: false }) as { project?: string }).project
}
