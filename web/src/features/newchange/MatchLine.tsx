import { CircleAlert, Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { Button } from '@/ui/Button'
import { EnvTag } from '@/ui/Pill'
import { Popover } from '@/ui/Popover'
import { Skeleton } from '@/ui/Skeleton'
import type { GroupMatches } from './useTargets'

/** How many databases a group matches now, and why each of them does or does not. */
export function MatchLine({ group, preview, error }: GroupMatches) {
  const { t } = useTranslation('newchange')
  return (
    <li className="flex min-h-9 items-center gap-2 px-3 py-1">
      <Layers className="size-4 shrink-0 text-fg-3" aria-hidden />
      <span className="max-w-56 truncate font-medium">{group.title}</span>
      <code className="min-w-0 flex-1 truncate font-mono text-fg-3 text-xs">{group.expression}</code>
      <span role="status" className="tnum shrink-0">
        {error ? (
          <span className="flex items-center gap-1 text-err">
            <CircleAlert className="size-3.5" aria-hidden />
            {error.message}
          </span>
        ) : preview ? (
          <span className={preview.matched === 0 ? 'text-err' : ''}>
            {t('matched', { matched: formatNumber(preview.matched), total: formatNumber(preview.total) })}
          </span>
        ) : (
          <Skeleton className="w-20" />
        )}
      </span>
      {preview && (
        <Popover
          label={t('why', { group: group.title })}
          trigger={
            <Button size="sm" kind="ghost">
              {t('which')}
            </Button>
          }
        >
          <Which preview={preview} />
        </Popover>
      )}
    </li>
  )
}

const MOST = 100

/** `instances/a/databases/b` → `a / b`. */
const shortName = (name: string) => name.replace(/^instances\//, '').replace('/databases/', ' / ')

function Which({ preview }: { preview: Schema<'DatabaseGroupPreview'> }) {
  const { t } = useTranslation('newchange')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable by keyboard
    <section tabIndex={0} aria-label={t('which')} className="flex max-h-96 w-140 flex-col gap-3 overflow-y-auto">
      <section>
        <h3 className="mb-1 font-semibold text-xs">{t('matching', { count: preview.matched })}</h3>
        <ul>
          {preview.matches.slice(0, MOST).map((database) => (
            <li key={database.name} className="flex h-7 items-center gap-2">
              <EnvTag name={database.environment} />
              <span className="min-w-0 flex-1 truncate font-mono text-xs">{shortName(database.name)}</span>
              <span className="text-fg-3 text-xs">{database.engine}</span>
            </li>
          ))}
        </ul>
        {preview.matched > preview.matches.length && (
          <p className="text-fg-3 text-xs">{t('andMore', { count: preview.matched - preview.matches.length })}</p>
        )}
      </section>
      {preview.others.length > 0 && (
        <section>
          <h3 className="mb-1 font-semibold text-xs">{t('notMatching', { count: preview.total - preview.matched })}</h3>
          <ul>
            {preview.others.map((other) => (
              <li key={other.database} className="flex min-h-7 items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-mono text-xs">{shortName(other.database)}</span>
                <code className="max-w-60 truncate font-mono text-fg-3 text-xs">
                  {t('isFalse', { condition: other.condition })}
                </code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  )
}
