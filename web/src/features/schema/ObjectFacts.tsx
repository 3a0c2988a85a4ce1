import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { CodeBlock } from '@/ui/CodeBlock'
import { Columns } from './Columns'
import { ObjectLink } from './ObjectLink'
import { Mono, Sheet } from './Sheet'

type SchemaObject = Schema<'SchemaObject'>

/** What an object is made of; of what it does not have, nothing is shown. */
export function ObjectFacts({ object }: { object: SchemaObject }) {
  const { t } = useTranslation('schema')
  const bare =
    object.columns.length + object.values.length + object.indexes.length + Object.keys(object.facts).length === 0
  return (
    <div className="flex flex-col gap-5">
      <Columns object={object} />
      {object.values.length > 0 && (
        <Sheet
          title={t('values')}
          heads={[t('value')]}
          rows={object.values.map((value) => ({ id: value, cells: [<Mono key="v">{value}</Mono>] }))}
        />
      )}
      <Constraints object={object} />
      <Sheet
        title={t('referencedBy')}
        heads={[t('table'), t('columns'), t('name')]}
        rows={object.referencedBy.map((each) => ({
          id: `${each.object} ${each.name}`,
          cells: [
            <ObjectLink key="o" object={each.object} />,
            <Mono key="c">{each.columns.join(', ')}</Mono>,
            <Mono key="n">{each.name}</Mono>,
          ],
        }))}
      />
      <Indexes object={object} />
      <Sheet
        title={t('triggers')}
        heads={[t('name'), t('definition')]}
        rows={object.triggers.map((each) => ({
          id: each.name,
          cells: [
            <span key="n">
              <Mono>{each.name}</Mono>
              {!each.enabled && <span className="ml-2 text-warn">{t('disabled')}</span>}
            </span>,
            <Mono key="d">{each.definition}</Mono>,
          ],
        }))}
      />
      <Partitions object={object} />
      <Sheet
        title={t('facts')}
        heads={[t('name'), t('value')]}
        rows={Object.entries(object.facts).map(([name, value]) => ({
          id: name,
          cells: [<Mono key="n">{name}</Mono>, <Mono key="v">{value}</Mono>],
        }))}
      />
      {bare && <CodeBlock label={t('ddl')} text={object.ddl} />}
    </div>
  )
}

function Constraints({ object }: { object: SchemaObject }) {
  const { t } = useTranslation('schema')
  return (
    <Sheet
      title={t('constraints')}
      heads={[t('name'), t('what'), t('columns'), t('demands')]}
      rows={object.constraints.map((each, index) => ({
        id: `${each.name} ${index}`,
        cells: [
          <Mono key="n">{each.name}</Mono>,
          t(`constraint.${each.kind}`),
          <Mono key="c">{each.columns.join(', ')}</Mono>,
          <span key="d">
            {each.references && (
              <>
                {'→ '}
                <ObjectLink object={each.references.object} />
                <Mono>{` (${each.references.columns.join(', ')}) ${actions(each.references)}`}</Mono>
              </>
            )}
            <Mono>{each.definition}</Mono>
          </span>,
        ],
      }))}
    />
  )
}

function actions({ onDelete, onUpdate }: Schema<'SchemaReference'>): string {
  const deed = (what: string, action: string) => (action === 'NO ACTION' || action === '' ? '' : `${what} ${action} `)
  return deed('ON DELETE', onDelete) + deed('ON UPDATE', onUpdate)
}

function Indexes({ object }: { object: SchemaObject }) {
  const { t } = useTranslation('schema')
  return (
    <Sheet
      title={t('indexes')}
      heads={[t('name'), t('columns'), t('method'), t('condition')]}
      rows={object.indexes.map((each) => ({
        id: each.name,
        cells: [
          <span key="n">
            <Mono>{each.name}</Mono>
            {each.unique && <span className="ml-2 text-fg-2">{t('unique')}</span>}
            {!each.valid && <span className="ml-2 text-err">{t('invalid')}</span>}
          </span>,
          <Mono key="p">
            {each.parts.join(', ')}
            {each.include.length > 0 && ` INCLUDE (${each.include.join(', ')})`}
          </Mono>,
          <Mono key="m">{each.method}</Mono>,
          <Mono key="w">{each.where}</Mono>,
        ],
      }))}
    />
  )
}

function Partitions({ object }: { object: SchemaObject }) {
  const { t } = useTranslation('schema')
  const { by, parent, bound, partitions = [] } = object.partitioning ?? {}
  const rows = [
    ...(by ? [{ id: 'by', cells: [t('dividedBy'), <Mono key="v">{by}</Mono>] }] : []),
    ...(parent ? [{ id: 'of', cells: [t('partitionOf'), <ObjectLink key="v" object={`table ${parent}`} />] }] : []),
    ...(bound ? [{ id: 'bound', cells: [t('bound'), <Mono key="v">{bound}</Mono>] }] : []),
    ...partitions.map((each) => ({ id: each, cells: [t('partition'), <Mono key="v">{each}</Mono>] })),
  ]
  return <Sheet title={t('partitioning')} heads={[t('what'), t('value')]} rows={rows} />
}
