import { Search } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { usePages } from '@/api/pages'
import { useUrlState } from '@/lib/urlState'
import { useSettled } from '@/lib/useSettled'
import { Button } from '@/ui/Button'
import { Empty } from '@/ui/Empty'
import { Input } from '@/ui/Input'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SkeletonLines } from '@/ui/Skeleton'
import { Tree } from '@/ui/Tree'
import { ObjectPanel } from './ObjectPanel'
import { fetchObjects, objectsKey, type Place, usePlace } from './queries'
import { SchemaBar } from './SchemaBar'
import { SchemaGate } from './SchemaGate'
import { openAtFirst, treeOf } from './tree'

/** What a database holds: the tree of its objects, and the one that is chosen. */
export function ObjectsPage() {
  const place = usePlace()
  return <SchemaGate place={place}>{(schema) => <Objects place={place} schema={schema} />}</SchemaGate>
}

function Objects({ place, schema }: { place: Place; schema: Schema<'DatabaseSchema'> }) {
  const { t } = useTranslation('schema')
  const [object, setObject] = useUrlState('object', true)
  return (
    <>
      <SchemaBar place={place} schema={schema} />
      <div className="flex min-h-0 flex-1 gap-4">
        <ObjectTree place={place} schema={schema} chosen={object} onChoose={setObject} />
        {object ? (
          <ObjectPanel key={object} place={place} fingerprint={schema.fingerprint} object={object} />
        ) : (
          <Empty className="flex-1 self-start" title={t('chooseOne')} hint={t('chooseOneHint')} />
        )}
      </div>
    </>
  )
}

interface TreeProps {
  place: Place
  schema: Schema<'DatabaseSchema'>
  chosen: string
  onChoose: (object: string) => void
}

function ObjectTree({ place, schema, chosen, onChoose }: TreeProps) {
  const { t } = useTranslation('schema')
  const [filter, setFilter] = useState('')
  const text = useSettled(filter.trim(), 200)
  const objects = usePages(objectsKey(place, schema.fingerprint, text), (pageToken) =>
    fetchObjects(place, text, pageToken),
  )
  // Names are short: all of them are fetched, a thousand at a time, so that the tree and its counts are whole.
  useEffect(() => {
    if (objects.more && !objects.stale && !objects.error) objects.fetchMore()
  }, [objects])
  const nodes = useMemo(
    () => treeOf(objects.rows ?? [], { kind: (kind) => t(`kinds.${kind}`), nameless: t('nameless') }),
    [objects.rows, t],
  )
  const [open] = useState(() => openAtFirst(schema, chosen))
  return (
    <div className="flex min-h-0 w-72 shrink-0 flex-col gap-2">
      <Input
        icon={Search}
        type="search"
        value={filter}
        onValueChange={setFilter}
        aria-label={t('filter')}
        placeholder={t('filterPlaceholder')}
      />
      {objects.error && <ProblemPanel problem={objects.error} onRetry={objects.retry} />}
      {objects.loading && <SkeletonLines lines={8} />}
      {objects.rows?.length === 0 && (
        <Empty
          title={t(text ? 'noMatch' : 'nothingThere')}
          action={text && <Button onClick={() => setFilter('')}>{t('clear')}</Button>}
        />
      )}
      {nodes.length > 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={objects.more || objects.stale || undefined}>
          <Tree
            label={t('objects')}
            nodes={nodes}
            selected={chosen}
            open={open}
            unfolded={text !== ''}
            onSelect={(node) => !node.children && onChoose(node.id)}
          />
        </div>
      )}
    </div>
  )
}
