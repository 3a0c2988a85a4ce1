import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { singleKeys, useCommands } from '@/lib/commands'
import { Switch } from '@/ui/choices'
import { Dialog } from '@/ui/Dialog'
import { Kbd } from '@/ui/Kbd'

const GROUPS = ['page', 'go', 'app'] as const
const LIST_KEYS = ['j', 'k', 'Enter', 'x', 'Shift+ArrowDown', 'Home', 'End'] as const

/** All keys that do something here: those of the page, and those of every list. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const commands = useCommands().filter((command) => command.keys)
  const [single, setSingle] = useState(singleKeys.on)
  return (
    <Dialog open onClose={onClose} title={t('shortcuts')} wide>
      <div className="columns-2 gap-8">
        {GROUPS.map((group) => (
          <Keys
            key={group}
            title={t(`commands.${group}`)}
            rows={commands
              .filter((command) => command.group === group)
              .map(({ label, keys = '' }) => ({ label, keys }))}
          />
        ))}
        <Keys title={t('inLists')} rows={LIST_KEYS.map((keys) => ({ label: t(`listKeys.${keys}`), keys }))} />
      </div>
      <div className="mt-2 border-t pt-3">
        <Switch
          label={t('singleKeys')}
          hint={t('singleKeysHint')}
          checked={single}
          onCheckedChange={(on) => {
            singleKeys.set(on)
            setSingle(on)
          }}
        />
      </div>
    </Dialog>
  )
}

function Keys({ title, rows }: { title: string; rows: { label: string; keys: string }[] }) {
  if (rows.length === 0) return null
  return (
    <section className="mb-4 break-inside-avoid">
      <h3 className="mb-1 font-semibold text-fg-3 text-xs">{title}</h3>
      <dl>
        {rows.map(({ label, keys }) => (
          <div key={keys} className="flex h-7 items-center justify-between gap-4">
            <dt className="truncate">{label}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
