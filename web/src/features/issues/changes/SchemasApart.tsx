import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { Drawer } from '@/ui/Dialog'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SchemaDiff } from '@/ui/SchemaDiff'
import { SkeletonLines } from '@/ui/Skeleton'
import { databaseName } from '../happenings'
import { useIssueRef } from '../useIssue'
import type { SchemaClass } from './schemaClasses'

interface Props {
  from: SchemaClass
  to: SchemaClass
  engine: string
  onClose: () => void
}

/** How one class of targets differs from another: one database of each stands for its class. */
export default function SchemasApart({ from, to, engine, onClose }: Props) {
  const { t } = useTranslation('issues')
  const { project, issue } = useIssueRef()
  const [object, setObject] = useState('')
  const source = from.checks[0]?.database ?? ''
  const target = to.checks[0]?.database ?? ''
  const diff = useQuery({
    queryKey: ['issue', project, issue, 'schemas', from.fingerprint, to.fingerprint],
    // Snapshots are addressed by their content.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      body(
        api.GET('/v1/projects/{project}/issues/{issue}/plan/checks:compare', {
          params: { path: { project, issue }, query: { source, target } },
        }),
      ),
  })
  const label = (found: SchemaClass, database: string) => `${databaseName(database).database} (${found.letter})`
  const left = label(from, source)
  const right = label(to, target)
  return (
    <Drawer open onClose={onClose} title={t('schemas.apart', { letter: to.letter, first: from.letter })} wide>
      <div className="flex h-full flex-col gap-3">
        <p className="text-fg-2">{t('schemas.apartHint', { left, right })}</p>
        {diff.error && <ProblemPanel problem={diff.error} onRetry={() => void diff.refetch()} />}
        {diff.isPending && <SkeletonLines lines={6} />}
        {diff.data && (
          <SchemaDiff
            objects={diff.data.objects}
            total={diff.data.total}
            chosen={object}
            onChoose={setObject}
            beforeLabel={left}
            afterLabel={right}
            engine={engine}
          />
        )}
      </div>
    </Drawer>
  )
}
