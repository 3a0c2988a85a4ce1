import { useTranslation } from 'react-i18next'
import { api, body, type Schema } from '@/api/client'
import { useForm } from '@/lib/useForm'
import { Button } from '@/ui/Button'
import { Checkbox } from '@/ui/Checkbox'
import { Dialog } from '@/ui/Dialog'
import { Field, Form } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { Select } from '@/ui/Select'
import { BLANK, type ChannelDraft, EVENTS, idFrom, KINDS, secretOf, wrongWith } from './channel'
import { changeChannel } from './queries'

export interface ChannelDialogProps {
  project: string
  /** Undefined: a new one. */
  channel: Schema<'Channel'> | undefined
  onClose: () => void
  onDone: () => void
}

/** Asks where messages go and which ones; target and secret of a channel that is there stay unless typed anew. */
export function ChannelDialog({ project, channel, onClose, onDone }: ChannelDialogProps) {
  const { t } = useTranslation('notifications')
  const form = useForm({
    initial: channel ? { ...BLANK, ...channel, target: '', secret: '' } : BLANK,
    validate: (draft) => {
      const wrong = wrongWith(draft, channel !== undefined)
      return Object.fromEntries(Object.entries(wrong).map(([field, code]) => [field, t(code)]))
    },
    submit: (draft: ChannelDraft) => (channel ? change(project, channel, draft) : create(project, draft)),
    onDone,
  })
  const { kind, title, id, events } = form.values
  const secret = secretOf(kind)
  const rename = (next: string) => {
    if (!channel && id === idFrom(title)) form.set('id', idFrom(next))
    form.set('title', next)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={channel ? t('editTitle', { title: channel.title }) : t('newChannel')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button kind="primary" busy={form.busy} onClick={form.submit}>
            {t(channel ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <Form onSubmit={form.submit} problem={form.problem}>
        <Field label={t('kind')}>
          <Select
            label={t('kind')}
            value={kind}
            disabled={channel !== undefined}
            onValueChange={(next) => form.set('kind', next)}
            options={KINDS.map((each) => ({ value: each, label: t(`kinds.${each}`), hint: t(`kindHints.${each}`) }))}
          />
        </Field>
        <div className="grid grid-cols-2 items-start gap-3">
          <Field label={t('channelTitle')} error={form.error('title')}>
            <Input value={title} onValueChange={rename} />
          </Field>
          <Field label={t('id')} error={form.error('id')}>
            <Input {...form.control('id')} mono disabled={channel !== undefined} />
          </Field>
        </div>
        <Field
          label={t(kind === 'MAIL' ? 'recipients' : 'url')}
          error={form.error('target')}
          hint={channel ? t('targetStays', { target: channel.target }) : t(`targets.${kind}`)}
        >
          <Input
            {...form.control('target')}
            mono
            placeholder={kind === 'MAIL' ? t('mailPlaceholder') : t('urlPlaceholder')}
          />
        </Field>
        {secret !== 'none' && (
          <Field
            label={t('secret')}
            optional={secret === 'optional' ? t('optional') : undefined}
            error={form.error('secret')}
            hint={t(channel?.signed ? 'secretStays' : 'secretHint')}
          >
            <Input {...form.control('secret')} type="password" autoComplete="off" />
          </Field>
        )}
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 font-medium text-xs">{t('events')}</legend>
          <div className="grid grid-cols-2 gap-x-3 gap-y-1">
            {EVENTS.map((event) => (
              <Checkbox
                key={event}
                label={t(`event.${event}`)}
                checked={events.includes(event)}
                onCheckedChange={(on) =>
                  form.set('events', on ? [...events, event] : events.filter((each) => each !== event))
                }
              />
            ))}
          </div>
          {form.error('events') && (
            <p role="alert" className="text-err text-xs">
              {form.error('events')}
            </p>
          )}
        </fieldset>
      </Form>
    </Dialog>
  )
}

function create(project: string, { secret, ...draft }: ChannelDraft) {
  return body(
    api.POST('/v1/projects/{project}/channels', {
      params: { path: { project } },
      body: {
        ...draft,
        title: draft.title.trim(),
        target: draft.target.trim(),
        ...(secretOf(draft.kind) !== 'none' && secret !== '' && { secret }),
      },
    }),
  )
}

function change(project: string, channel: Schema<'Channel'>, draft: ChannelDraft) {
  return changeChannel(project, channel, {
    title: draft.title.trim(),
    events: draft.events,
    ...(draft.target.trim() !== '' && { target: draft.target.trim() }),
    ...(draft.secret !== '' && { secret: draft.secret }),
  })
}
