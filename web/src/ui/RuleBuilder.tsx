import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { IconButton } from './IconButton'
import { Input } from './Input'
import { type Option, Select } from './Select'

export type Comparison = 'is' | 'isNot' | 'exists' | 'startsWith'

export interface Condition {
  id: number
  field: string
  comparison: Comparison
  value: string
}

export interface RuleBuilderProps {
  conditions: Condition[]
  onChange: (conditions: Condition[]) => void
  fields: readonly (Option<string> & { values?: readonly string[] })[]
  comparisons?: readonly Comparison[]
}

const ALL: readonly Comparison[] = ['is', 'isNot', 'startsWith', 'exists']

/** Says in rows what must hold; every row narrows. */
export function RuleBuilder({ conditions, onChange, fields, comparisons = ALL }: RuleBuilderProps) {
  const { t } = useTranslation('kit')
  const change = (id: number, part: Partial<Condition>) =>
    onChange(conditions.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const add = () =>
    onChange([
      ...conditions,
      {
        id: Math.max(0, ...conditions.map((each) => each.id)) + 1,
        field: fields[0]?.value ?? '',
        comparison: 'is',
        value: '',
      },
    ])
  return (
    <div className="flex flex-col gap-2">
      {conditions.map((condition, index) => {
        const values = fields.find((field) => field.value === condition.field)?.values
        const row = t('condition', { number: index + 1 })
        return (
          <div key={condition.id} role="group" aria-label={row} className="flex items-center gap-2">
            <span className="w-9 shrink-0 text-right text-fg-3 text-xs">{t(index === 0 ? 'where' : 'and')}</span>
            <Select
              label={t('field')}
              options={fields}
              value={condition.field}
              onValueChange={(field) => change(condition.id, { field, value: '' })}
              className="w-44"
            />
            <Select
              label={t('comparison')}
              options={comparisons.map((each) => ({ value: each, label: t(`compare.${each}`) }))}
              value={condition.comparison}
              onValueChange={(comparison) => change(condition.id, { comparison })}
              className="w-32"
            />
            <span className="min-w-0 flex-1">
              {condition.comparison !== 'exists' &&
                (values ? (
                  <Select
                    label={t('value')}
                    placeholder={t('choose')}
                    options={values.map((value) => ({ value, label: value }))}
                    value={condition.value || null}
                    onValueChange={(value) => change(condition.id, { value })}
                  />
                ) : (
                  <Input
                    aria-label={t('value')}
                    mono
                    value={condition.value}
                    onValueChange={(value) => change(condition.id, { value })}
                  />
                ))}
            </span>
            <IconButton
              icon={X}
              label={t('remove', { what: row })}
              onClick={() => onChange(conditions.filter((each) => each.id !== condition.id))}
            />
          </div>
        )
      })}
      <Button kind="ghost" icon={Plus} onClick={add} className="ml-10 w-fit">
        {t('addCondition')}
      </Button>
    </div>
  )
}
