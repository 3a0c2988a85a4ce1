import { Workflow } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { IconButton } from '@/ui/IconButton'
import { Scroll } from '@/ui/Scroll'
import { ObjectLink } from './ObjectLink'

/** The same as the picture in words: each table, and where its foreign keys lead. */
export function DiagramList({
  diagram,
  onAround,
}: {
  diagram: Schema<'SchemaDiagram'>
  onAround: (object: string) => void
}) {
  const { t } = useTranslation('schema')
  return (
    <Scroll label={t('links')} className="w-66 flex-none rounded-lg border bg-surface p-3">
      <ul className="flex flex-col gap-2 text-xs">
        {diagram.tables.map(({ object, name }) => (
          <li key={object}>
            <div className="flex items-center gap-1">
              <ObjectLink object={object} className="min-w-0 break-all font-medium font-mono" />
              <span className="ml-auto">
                <IconButton
                  size="sm"
                  icon={Workflow}
                  label={t('around', { table: name })}
                  onClick={() => onAround(object)}
                />
              </span>
            </div>
            <ul className="text-fg-2">
              {diagram.links
                .filter((link) => link.from === object)
                .map((link) => (
                  <li key={`${link.name} ${link.columns}`} className="break-words pl-3 font-mono">
                    {`${link.columns.join(', ')} → ${link.to.slice(link.to.indexOf(' ') + 1)}`}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </Scroll>
  )
}
