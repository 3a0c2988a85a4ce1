import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Page'
import { EnvTag, Pill } from '@/ui/Pill'
import type { CheckClass } from '../findingClasses'
import { databaseName } from '../happenings'
import { CHECK_LOOKS } from './CheckCounts'
import { FindingList } from './FindingList'

/** So many names are read at a glance; more are asked for. */
const GLANCE = 6
/** More than this nobody reads, and the page stays small. */
const MOST = 200

/** Databases of which review said the same: once what it said, and which they are. */
export function CheckClassCard({ found, title }: { found: CheckClass; title: string | undefined }) {
  const { t } = useTranslation('issues')
  const [open, setOpen] = useState(false)
  const { icon, tone } = CHECK_LOOKS[found.status]
  const shown = found.checks.slice(0, open ? MOST : GLANCE)
  const rest = found.checks.length - shown.length
  return (
    <Card
      title={
        <span className="flex min-w-0 items-center gap-2">
          <Pill tone={tone} icon={icon}>
            {t(`check.${found.status}`)}
          </Pill>
          <span className="tnum shrink-0">{t('databases', { count: found.checks.length })}</span>
          {title && <span className="truncate font-normal text-fg-2">{title}</span>}
        </span>
      }
      actions={<span className="font-normal text-fg-2 text-xs">{found.engine}</span>}
    >
      {found.findings.length > 0 ? (
        <FindingList findings={found.findings.map((finding) => ({ finding }))} />
      ) : (
        <p className="text-fg-2">{t(found.status === 'PASSED' ? 'nothingFound' : 'nothingSaid')}</p>
      )}
      <ul className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t pt-3">
        {shown.map((check) => {
          const { database, instance } = databaseName(check.database)
          return (
            <li key={check.database} title={instance} className="flex min-w-0 items-center gap-1.5">
              <EnvTag name={check.environment} />
              <span className="truncate font-mono text-xs">{database}</span>
            </li>
          )
        })}
        {(rest > 0 || open) && found.checks.length > GLANCE && (
          <li>
            <Button size="sm" kind="ghost" aria-expanded={open} onClick={() => setOpen(!open)}>
              <ChevronRight className={cn('size-4', open && 'rotate-90')} aria-hidden />
              {open ? t('fewer') : t('moreDatabases', { count: rest })}
            </Button>
          </li>
        )}
      </ul>
    </Card>
  )
}
