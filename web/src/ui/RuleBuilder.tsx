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

export interface RuleField extends Option<string> {
  /** To choose from; without them, the value is typed. */
  values?: readonly string[]
  /** Those that make sense for it; otherwise all. */
  comparisons?: readonly Comparison[]
}

export interface RuleBuilderProps {
  conditions: Condition[]
  onChange: (conditions: Condition[]) => void
  fields: readonly RuleField[]
  comparisons?: readonly Comparison[]
}

const ALL: readonly Comparison[] = ['is', 'isNot', 'startsWith', 'exists']

/** Says in rows what must hold; every row narrows. */
export function RuleBuilder({ conditions, onChange, fields, comparisons = ALL }: RuleBuilderProps) {
  const { t } = useTranslation('kit')
  const change = (id: number, part: Partial<Condition>) =>
    onChange(conditions.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const fitting = (name: string, { comparison }: Condition): { comparison: Comparison } => {
    const allowed = fields.find((each) => each.value === name)?.comparisons ?? comparisons
    return { comparison: allowed.includes(comparison) ? comparison : (allowed[0] ?? 'is') }
  }
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
        const field = fields.find((each) => each.value === condition.field)
        // What starts with something is typed, even where whole values are to choose from.
        const values = condition.comparison === 'startsWith' ? undefined : field?.values
        const row = t('condition', { number: index + 1 })
        return (
          <div key={condition.id} role="group" aria-label={row} className="flex items-center gap-2">
            <span className="w-9 shrink-0 text-right text-fg-3 text-xs">{t(index === 0 ? 'where' : 'and')}</span>
            <Select
              label={t('field')}
              options={fields}
              value={condition.field}
              onValueChange={(next) => change(condition.id, { field: next, value: '', ...fitting(next, condition) })}
              className="w-44"
            />
            <Select
              label={t('comparison')}
              options={(field?.comparisons ?? comparisons).map((each) => ({
                value: each,
                label: t(`compare.${each}`),
              }))}
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
