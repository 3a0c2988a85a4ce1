import { KeyRound, Link2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { Mono, Sheet } from './Sheet'

type Column = Schema<'SchemaObject'>['columns'][number]

/** The columns of a table, in their order, with what belongs to keys marked. */
export function Columns({ object }: { object: Schema<'SchemaObject'> }) {
  const { t } = useTranslation('schema')
  const within = (kind: Schema<'SchemaConstraint'>['kind']) =>
    new Set(object.constraints.filter((each) => each.kind === kind).flatMap((each) => each.columns))
  const primary = within('PRIMARY_KEY')
  const foreign = within('FOREIGN_KEY')
  // Of a view, the server tells the names alone.
  const typed = object.columns.some((each) => each.type !== '')
  const heads = typed ? [t('name'), t('type'), t('nullable'), t('filledWith'), t('comment')] : [t('name')]
  return (
    <Sheet
      title={t('columnsOf', { count: object.columns.length })}
      heads={heads}
      rows={object.columns.map((column) => ({
        id: column.name,
        cells: [
          <span key="n" className="inline-flex items-center gap-1.5">
            <Mono>{column.name}</Mono>
            {primary.has(column.name) && <KeyRound className="size-3.5 text-warn" aria-label={t('primary')} />}
            {foreign.has(column.name) && <Link2 className="size-3.5 text-accent" aria-label={t('foreign')} />}
          </span>,
          <Mono key="t">{column.type}</Mono>,
          t(column.nullable ? 'yes' : 'no'),
          <Mono key="d">{filling(column)}</Mono>,
          column.comment ?? '',
        ],
      }))}
    />
  )
}

/** In the words of SQL. */
function filling(column: Column): string {
  if (column.generated) return `GENERATED AS (${column.generated.expression})`
  if (column.identity)
    return column.identity.replace('_', ' ').concat(column.identity.startsWith('AUTO') ? '' : ' AS IDENTITY')
  return [column.defaultValue, column.onUpdate && `ON UPDATE ${column.onUpdate}`].filter(Boolean).join(' ')
}
