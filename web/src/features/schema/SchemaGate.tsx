import { useQuery } from '@tanstack/react-query'
import { ScanSearch } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { useMay } from '@/api/may'
import { Problem } from '@/api/problem'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Guarded } from '@/ui/Guarded'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { type Place, schemaQuery, useRefresh } from './queries'

/** Shows what needs the schema once it is known; until then, how to come by it. */
export function SchemaGate({
  place,
  children,
}: {
  place: Place
  children: (schema: Schema<'DatabaseSchema'>) => ReactNode
}) {
  const { data, error, refetch } = useQuery({
    ...schemaQuery(place),
    // Never read is an answer, and stays one until somebody reads it.
    retry: (count, failure) => !isNotRead(failure) && count < 2,
  })
  if (data) return children(data)
  if (isNotRead(error)) return <NeverRead place={place} />
  if (error) return <ProblemPanel problem={error} onRetry={() => void refetch()} />
  return <SkeletonLines lines={8} />
}

function isNotRead(failure: Error | null): boolean {
  return failure instanceof Problem && failure.code === 'schema.notRead'
}

function NeverRead({ place }: { place: Place }) {
  const { t } = useTranslation('schema')
  const rights = useMay(place.project)
  const refresh = useRefresh(place, () => {})
  return (
    <div className="flex flex-col gap-4">
      {refresh.error && <ProblemPanel problem={refresh.error} onRetry={() => refresh.mutate()} />}
      <Empty
        icon={ScanSearch}
        title={t('neverRead')}
        hint={t('neverReadHint')}
        action={
          <Guarded by={rights?.refusal('schemas.refresh')}>
            <Button kind="primary" icon={ScanSearch} busy={refresh.isPending} onClick={() => refresh.mutate()}>
              {t(refresh.isPending ? 'reading' : 'read')}
            </Button>
          </Guarded>
        }
      />
    </div>
  )
}
