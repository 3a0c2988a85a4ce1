import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { formatDuration, formatExact, formatNumber } from '@/lib/format'
import { CopyText } from '@/ui/CopyText'
import { Link } from '@/ui/Link'
import { databaseOf, durationOf, issueOf, personOf } from './entry'

interface Props {
  project: string
  entry: Schema<'HistoryEntry'>
}

/** Who, where, when, and the fingerprints that prove it. */
export function EntryFacts({ project, entry }: Props) {
  const { t } = useTranslation('history')
  const { instance, database } = databaseOf(entry)
  const issue = issueOf(entry)
  return (
    <dl className="flex flex-col gap-3">
      {entry.note && (
        <Fact term={t('note')}>
          <span className="whitespace-pre-wrap">{entry.note}</span>
        </Fact>
      )}
      <Fact term={t('database')}>
        <Link
          to="/p/$project/databases/$instance/$db"
          params={{ project, instance, db: database }}
          className="break-all font-mono text-xs"
        >
          {database}
        </Link>
        <span className="block break-all font-mono text-fg-3 text-xs">{instance}</span>
      </Fact>
      <Fact term={t('issue')}>
        <Link to={`/p/${project}/issues/${issue}` as '/'}>{`#${issue} ${entry.title}`}</Link>
      </Fact>
      <Fact term={t('who')}>{personOf(entry.actor)}</Fact>
      <Fact term={t('started')}>{formatExact(entry.startedAt)}</Fact>
      <Fact term={t('took')}>{formatDuration(durationOf(entry))}</Fact>
      <Fact term={t('statements')}>{formatNumber(entry.statements)}</Fact>
      {entry.before && (
        <Fact term={t('schemaBefore')}>
          <Fingerprint text={entry.before} />
        </Fact>
      )}
      {entry.after && (
        <Fact term={t('schemaAfter')}>
          <Fingerprint text={entry.after} />
        </Fact>
      )}
      <Fact term={t('script')}>
        <Fingerprint text={entry.script} />
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-fg-3 text-xs">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

function Fingerprint({ text }: { text: string }) {
  return <CopyText text={text} shown={text.replace(/^(sha256:.{10}).*/, '$1…')} />
}
