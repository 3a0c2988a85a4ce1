import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox } from '@/ui/Checkbox'
import { Combobox, MultiCombobox } from '@/ui/Combobox'
import { RadioGroup, Switch } from '@/ui/choices'
import { ExpiryPicker } from '@/ui/ExpiryPicker'
import { Field } from '@/ui/Field'
import { FilterBar } from '@/ui/FilterBar'
import { Input } from '@/ui/Input'
import { NumberField } from '@/ui/NumberField'
import { type Condition, RuleBuilder } from '@/ui/RuleBuilder'
import { type Option, Select } from '@/ui/Select'
import { Textarea } from '@/ui/Textarea'
import { Section } from './Section'

const DATABASES: Option<string>[] = ['orders_t0151', 'orders_t0152', 'payments_core', 'legacy_cart'].map((name) => ({
  value: name,
  label: name,
}))
const ENVIRONMENTS = ['dev', 'staging', 'prod'] as const

export function Forms() {
  const { t } = useTranslation('showcase')
  const [text, setText] = useState('')
  const [parallel, setParallel] = useState<number | null>(16)
  const [environment, setEnvironment] = useState<(typeof ENVIRONMENTS)[number]>('prod')
  const [database, setDatabase] = useState<Option<string> | null>(null)
  const [databases, setDatabases] = useState(DATABASES.slice(0, 2))
  const [on, setOn] = useState(true)
  const [target, setTarget] = useState<'group' | 'databases'>('group')
  const [until, setUntil] = useState<string | null>('2027-01-31T09:00:00.000Z')
  const [query, setQuery] = useState('is:open author:@me')
  const [conditions, setConditions] = useState<Condition[]>([
    { id: 1, field: 'environment', comparison: 'is', value: 'prod' },
    { id: 2, field: 'label.tenant', comparison: 'exists', value: '' },
  ])
  const environments = ENVIRONMENTS.map((name) => ({ value: name, label: t(`environment.${name}`) }))
  return (
    <>
      <Section name="Field · Input · Textarea">
        <div className="grid w-full grid-cols-2 gap-3">
          <Field label={t('title')} hint={t('titleHint')}>
            <Input value={text} onValueChange={setText} placeholder={t('titlePlaceholder')} />
          </Field>
          <Field label={t('title')} error={t('titleMissing')}>
            <Input />
          </Field>
          <Input aria-label={t('search')} placeholder={t('search')} icon={Search} />
          <Input aria-label={t('title')} value="orders_t0151" mono readOnly disabled />
          <Field label={t('description')} className="col-span-2">
            <Textarea rows={2} placeholder={t('titlePlaceholder')} />
          </Field>
        </div>
      </Section>
      <Section name="Select · Combobox · NumberField">
        <div className="grid w-full grid-cols-2 gap-3">
          <Field label={t('tier')}>
            <Select value={environment} onValueChange={setEnvironment} options={environments} />
          </Field>
          <Field label={t('parallel')}>
            <NumberField value={parallel} onValueChange={setParallel} min={1} max={64} />
          </Field>
          <Field label={t('database')}>
            <Combobox value={database} onValueChange={setDatabase} options={DATABASES} placeholder={t('search')} />
          </Field>
          <Field label={t('databases')}>
            <MultiCombobox value={databases} onValueChange={setDatabases} options={DATABASES} />
          </Field>
        </div>
      </Section>
      <Section name="Checkbox · Switch · RadioGroup">
        <Checkbox label={t('backup')} hint={t('backupHint')} checked={on} onCheckedChange={setOn} />
        <Checkbox label={t('backup')} checked={false} some onCheckedChange={setOn} />
        <Checkbox label={t('backup')} checked={on} onCheckedChange={setOn} disabled />
        <Switch label={t('notify')} checked={on} onCheckedChange={setOn} />
        <div className="w-full">
          <RadioGroup
            cards
            label={t('targets')}
            value={target}
            onValueChange={setTarget}
            options={[
              { value: 'group', label: t('group'), hint: t('groupHint') },
              { value: 'databases', label: t('databases'), hint: t('databasesHint') },
            ]}
          />
        </div>
      </Section>
      <Section name="ExpiryPicker · DateTimeField">
        <ExpiryPicker label={t('expires')} value={until} onValueChange={setUntil} allowNever />
      </Section>
      <Section name="FilterBar">
        <FilterBar
          label={t('filterIssues')}
          placeholder={t('filterPlaceholder')}
          value={query}
          onValueChange={setQuery}
          keys={[
            { key: 'is', hint: t('state'), values: ['open', 'done', 'closed'] },
            { key: 'author', hint: t('author'), values: ['@me', 'maria'] },
          ]}
          className="w-full"
        />
      </Section>
      <Section name="RuleBuilder">
        <div className="w-full">
          <RuleBuilder
            conditions={conditions}
            onChange={setConditions}
            fields={[
              { value: 'environment', label: t('tier'), values: [...ENVIRONMENTS] },
              { value: 'label.tenant', label: 'label.tenant' },
            ]}
          />
        </div>
      </Section>
    </>
  )
}
