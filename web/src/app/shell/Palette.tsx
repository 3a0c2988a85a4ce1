import { Command } from 'cmdk'
import { useTranslation } from 'react-i18next'
import { type Command as Offered, useCommands } from '@/lib/commands'
import { CommandDialog } from '@/ui/CommandDialog'
import { Kbd } from '@/ui/Kbd'

const GROUPS = ['page', 'go', 'app'] as const

/** Everything that can be done here, by typing a part of its name. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell')
  const commands = useCommands().filter((command) => !command.hidden)
  const run = (command: Offered) => {
    onClose()
    // After the dialog has given focus back, so that the command may take it.
    setTimeout(() => command.run())
  }
  return (
    <CommandDialog title={t('palette')} onClose={onClose}>
      <Command label={t('palette')}>
        <Command.Input
          autoFocus
          placeholder={t('palettePlaceholder')}
          className="h-12 w-full border-b bg-transparent px-4 text-base outline-none"
        />
        <Command.List
          label={t('palette')}
          className="max-h-90 overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:text-fg-3"
        >
          <Command.Empty className="p-6 text-center text-fg-3">{t('nothingFound')}</Command.Empty>
          {GROUPS.map((group) => {
            const members = commands.filter((command) => command.group === group)
            if (members.length === 0) return null
            return (
              <Command.Group key={group} heading={t(`commands.${group}`)}>
                {members.map((command) => (
                  <Command.Item
                    key={command.id}
                    value={`${command.label} ${command.id}`}
                    onSelect={() => run(command)}
                    className="flex h-9 cursor-default items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-selected"
                  >
                    {command.icon && <command.icon className="size-4 text-fg-3" aria-hidden />}
                    <span className="min-w-0 flex-1 truncate">{command.label}</span>
                    {command.keys && <Kbd keys={command.keys} />}
                  </Command.Item>
                ))}
              </Command.Group>
            )
          })}
        </Command.List>
      </Command>
    </CommandDialog>
  )
}
