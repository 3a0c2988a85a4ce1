import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { CodeBlock } from '@/ui/CodeBlock'
import { SkeletonLines } from '@/ui/Skeleton'
import type { EditorFinding } from '@/ui/SqlEditor'
import { Section } from './Section'
import { AFTER, BEFORE, SCRIPT } from './samples'

const SqlEditor = lazy(() => import('@/ui/SqlEditor'))
const SqlDiff = lazy(() => import('@/ui/SqlDiff'))

export function Sql() {
  const { t } = useTranslation('showcase')
  const [script, setScript] = useState(SCRIPT)
  const [mode, setMode] = useState<'split' | 'unified'>('split')
  const fix = {
    label: t('fix'),
    apply: () => setScript(script.replace('CREATE INDEX o', 'CREATE INDEX CONCURRENTLY o')),
  }
  const findings: EditorFinding[] = [
    {
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 31,
      severity: 'error',
      rule: 'index.concurrently',
      message: t('finding.index'),
      fix,
    },
    { line: 3, column: 1, severity: 'info', rule: 'statement.update', message: t('finding.update') },
    { line: 4, column: 20, severity: 'warning', rule: 'column.drop', message: t('finding.drop') },
  ]
  const diff = { before: BEFORE, after: AFTER, beforeLabel: t('before'), afterLabel: t('after'), engine: 'postgresql' }
  return (
    <>
      <Section name="SqlEditor">
        <div className="h-48 w-full overflow-hidden rounded-md border">
          <Suspense fallback={<SkeletonLines />}>
            <SqlEditor
              label={t('script')}
              value={script}
              onValueChange={setScript}
              engine="postgresql"
              findings={findings}
              className="h-full"
            />
          </Suspense>
        </div>
      </Section>
      <Section name="CodeBlock">
        <CodeBlock label={t('script')} text={SCRIPT} copy className="w-full" />
      </Section>
      <Section name="SqlDiff" wide>
        <Button size="sm" onClick={() => setMode(mode === 'split' ? 'unified' : 'split')}>
          {t(mode === 'split' ? 'unified' : 'split')}
        </Button>
        <div className="h-96 w-full overflow-hidden rounded-md border">
          <Suspense fallback={<SkeletonLines />}>
            <SqlDiff {...diff} mode={mode} className="h-full" />
          </Suspense>
        </div>
      </Section>
    </>
  )
}
