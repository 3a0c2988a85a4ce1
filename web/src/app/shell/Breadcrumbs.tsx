import { Link, useMatches } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/**
 * The way here. A route says its part in `staticData.crumb`, or, when it depends on the path, in what its loader or
 * `beforeLoad` returns as `crumb`.
 */
declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** In the reader's language; gets the params of the path. */
    crumb?: (params: Record<string, string>) => string
    /** The permission without which nothing here is asked for: in the project of the path, else on the workspace. */
    needs?: string
  }
}

export function Breadcrumbs() {
  const { t } = useTranslation('shell')
  const crumbs = useMatches().flatMap((match) => {
    const { crumb } = match.staticData
    return crumb ? [{ text: crumb(match.params as Record<string, string>), to: match.pathname }] : []
  })
  return (
    <nav aria-label={t('breadcrumb')} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5">
        {crumbs.map(({ text, to }, index) => {
          const last = index === crumbs.length - 1
          return (
            <li key={to} className="flex min-w-0 items-center gap-1.5">
              {index > 0 && <ChevronRight className="size-3.5 shrink-0 text-fg-3" aria-hidden />}
              {last ? (
                <span aria-current="page" className="truncate font-medium">
                  {text}
                </span>
              ) : (
                <Link to={to as '/'} className="truncate text-fg-2 hover:text-fg">
                  {text}
                </Link>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
