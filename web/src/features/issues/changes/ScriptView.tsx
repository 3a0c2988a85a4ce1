import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { cn } from '@/lib/cn'
import { CodeBlock } from '@/ui/CodeBlock'
import { CopyText } from '@/ui/CopyText'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Skeleton } from '@/ui/Skeleton'
import { useAct } from '../calls'
import { findingsOfScript } from '../findingClasses'
import { scriptQuery } from '../queries'
import { FindingList } from '../review/FindingList'
import { useIssueRef } from '../useIssue'
import { LineDraft } from './LineDraft'
import { LinePicker } from './LinePicker'
import { ThreadCard } from './ThreadCard'
import { linesOf, type Thread } from './threads'

const SqlReader = lazy(() => import('@/ui/SqlReader'))

const SEVERITY = { ERROR: 'error', UNKNOWN: 'warning', WARNING: 'warning', INFO: 'info' } as const

interface ScriptViewProps {
  /** `default`, where one script is for all. */
  engine: string
  alone: boolean
  digest: string
  change: number
  checks: readonly Schema<'Check'>[]
  /** All of the issue. */
  threads: readonly Thread[]
}

/** A script as it will run, with what review says at its lines. */
export function ScriptView({ engine, alone, digest, change, checks, threads }: ScriptViewProps) {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const script = useQuery(scriptQuery(ref, digest))
  const mayComment = useMay(ref.project)?.may('issues.comment') ?? false
  const { calls } = useAct()
  const [draft, setDraft] = useState<number>()
  const own = useMemo(() => threads.filter(({ root }) => root.anchor.script === digest), [threads, digest])
  const notes = useMemo(() => linesOf(own, draft), [own, draft])
  const lineLabel = useCallback((line: number) => t('thread.at', { line }), [t])
  const found = useMemo(() => findingsOfScript(checks, change, digest), [checks, change, digest])
  const findings = useMemo(
    () =>
      found.map(({ finding }) => ({
        line: finding.line,
        column: finding.column,
        endLine: finding.endLine,
        endColumn: finding.endColumn,
        severity: SEVERITY[finding.level],
        message: finding.message,
        rule: finding.rule,
      })),
    [found],
  )
  const label = engine === 'default' ? t(alone ? 'script' : 'scriptOthers') : t('scriptFor', { engine })
  const dialect = engine === 'default' ? checks.find((check) => check.change === change)?.engine : engine
  return (
    <section aria-label={label}>
      <p className="mb-1.5 flex items-center gap-2 text-xs">
        <span className="font-medium">{label}</span>
        {mayComment && script.data && (
          <span className="ml-auto">
            <LinePicker lines={script.data.text.split(/\r\n?|\n/).length} onLine={setDraft} />
          </span>
        )}
        <span className={cn('text-fg-2', !(mayComment && script.data) && 'ml-auto')}>
          <CopyText text={digest} shown={`${digest.slice(0, 19)}…`} />
        </span>
      </p>
      {script.error ? (
        <ProblemPanel problem={script.error} onRetry={() => void script.refetch()} />
      ) : script.data ? (
        <Suspense fallback={<CodeBlock label={label} text={script.data.text} />}>
          <SqlReader
            label={label}
            value={script.data.text}
            engine={dialect}
            findings={findings}
            notes={notes}
            renderNote={(line) => (
              <>
                {own
                  .filter(({ root }) => root.anchor.line === line)
                  .map((thread) => (
                    <ThreadCard key={thread.root.id} thread={thread} />
                  ))}
                {draft === line && (
                  <LineDraft
                    action={t('addComment')}
                    submit={(text) => calls.commentAt(digest, line, text)}
                    onClose={() => setDraft(undefined)}
                  />
                )}
              </>
            )}
            {...(mayComment && { onLine: setDraft, lineLabel })}
            className="max-h-120 overflow-auto rounded-md border"
          />
        </Suspense>
      ) : (
        <Skeleton className="h-24 w-full" />
      )}
      {found.length > 0 && (
        <div className="mt-3">
          <FindingList findings={found} />
        </div>
      )}
    </section>
  )
}
