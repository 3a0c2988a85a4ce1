import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { environmentsQuery } from '@/api/catalog'
import { slugOf } from '@/lib/slug'
import type { useForm } from '@/lib/useForm'
import { Field } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { NumberField } from '@/ui/NumberField'
import { Card } from '@/ui/Page'
import { Select } from '@/ui/Select'
import { Textarea } from '@/ui/Textarea'
import { ENGINES, hasNetwork, type InstanceValues, TLS_MODES } from './draft'

interface Props {
  form: ReturnType<typeof useForm<InstanceValues, unknown>>
  /** There is one: its id and engine stay, its secrets are kept when left empty. */
  existing?: boolean
  /** A password is kept on the server. */
  passwordSet?: boolean
}

export function InstanceFields({ form, existing, passwordSet }: Props) {
  const { t } = useTranslation('instances')
  const environments = useQuery(environmentsQuery)
  const { values } = form
  const network = hasNetwork(values.engine)
  const engines = ENGINES.some((engine) => engine.id === values.engine)
    ? ENGINES.map((engine) => ({ value: engine.id as string, label: engine.label }))
    : [{ value: values.engine, label: values.engine }]
  const retitle = (title: string) => {
    if (!existing && values.id === slugOf(values.title)) form.set('id', slugOf(title))
    form.set('title', title)
  }
  const choose = (engine: string) => {
    form.set('engine', engine)
    form.set('port', ENGINES.find((each) => each.id === engine)?.port ?? null)
  }
  return (
    <>
      <Card title={t('what')}>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('title')} error={form.error('title')}>
            <Input value={values.title} onValueChange={retitle} autoComplete="off" />
          </Field>
          <Field label={t('id')} error={form.error('id')} hint={existing ? undefined : t('idHint')}>
            <Input {...form.control('id')} mono disabled={existing} autoComplete="off" />
          </Field>
          <Field label={t('engine')} error={form.error('engine')}>
            <Select value={values.engine} onValueChange={choose} options={engines} disabled={existing} />
          </Field>
          <Field label={t('environment')} error={form.error('environment')}>
            <Select
              value={values.environment}
              onValueChange={(environment) => form.set('environment', environment)}
              placeholder={t('choose')}
              options={(environments.data ?? []).map((each) => ({ value: each.id, label: each.title, hint: each.id }))}
            />
          </Field>
        </div>
      </Card>
      {network && <Network form={form} passwordSet={passwordSet} />}
      {network && <Tls form={form} existing={existing} />}
      <Card title={t('more')}>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('labels')} optional={t('optional')} hint={t('labelsHint')} error={form.error('labels')}>
            <Textarea {...form.control('labels')} rows={3} mono />
          </Field>
          <Field label={t('options')} optional={t('optional')} hint={t('optionsHint')} error={form.error('options')}>
            <Textarea {...form.control('options')} rows={3} mono />
          </Field>
        </div>
      </Card>
    </>
  )
}

function Network({ form, passwordSet }: Props) {
  const { t } = useTranslation('instances')
  return (
    <Card title={t('where')}>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('host')} error={form.error('host')}>
          <Input {...form.control('host')} mono autoComplete="off" />
        </Field>
        <Field label={t('port')} error={form.error('port')}>
          <NumberField {...form.control('port')} min={1} max={65535} plain />
        </Field>
        <Field label={t('adminUser')} hint={t('adminHint')} error={form.error('adminUser')}>
          <Input {...form.control('adminUser')} mono autoComplete="off" />
        </Field>
        <Field label={t('password')} hint={passwordSet ? t('passwordKept') : undefined}>
          <Input {...form.control('adminPassword')} type="password" autoComplete="new-password" />
        </Field>
        <Field label={t('readerUser')} optional={t('optional')} hint={t('readerHint')} error={form.error('readerUser')}>
          <Input {...form.control('readerUser')} mono autoComplete="off" />
        </Field>
        <Field label={t('readerPassword')} optional={t('optional')}>
          <Input {...form.control('readerPassword')} type="password" autoComplete="new-password" />
        </Field>
      </div>
    </Card>
  )
}

function Tls({ form, existing }: Props) {
  const { t } = useTranslation('instances')
  const { tlsMode } = form.values
  const checked = tlsMode === 'VERIFY_CA' || tlsMode === 'VERIFY_FULL'
  return (
    <Card title={t('tls')}>
      <div className="flex flex-col gap-4">
        <Field label={t('tlsMode')} error={form.error('tlsMode')}>
          <Select
            {...form.control('tlsMode')}
            options={TLS_MODES.map((mode) => ({ value: mode, label: t(`tlsModes.${mode}`) }))}
          />
        </Field>
        {checked && (
          <Field label={t('tlsAuthority')} optional={t('optional')} hint={t('tlsAuthorityHint')}>
            <Textarea {...form.control('tlsAuthority')} rows={3} mono />
          </Field>
        )}
        {tlsMode !== 'DISABLE' && (
          <div className="grid grid-cols-2 gap-4">
            <Field label={t('tlsCertificate')} optional={t('optional')} hint={existing ? t('pemKept') : t('pem')}>
              <Textarea {...form.control('tlsCertificate')} rows={3} mono />
            </Field>
            <Field label={t('tlsKey')} optional={t('optional')} hint={existing ? t('pemKept') : t('pem')}>
              <Textarea {...form.control('tlsKey')} rows={3} mono />
            </Field>
          </div>
        )}
      </div>
    </Card>
  )
}
