import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Card } from '@/ui/Page'
import { type Condition, RuleBuilder } from '@/ui/RuleBuilder'
import { Textarea } from '@/ui/Textarea'
import { conditionsOf, expressionOf } from './expression'
import { useFields } from './useFields'

interface Props {
  project: string
  value: string
  onValueChange: (expression: string) => void
  error?: string | undefined
}

/** Which databases belong: by rows, or as CEL. Both say the same; what rows cannot say stays CEL. */
export function RuleEditor({ project, value, onValueChange, error }: Props) {
  const { t } = useTranslation('groups')
  const rows = conditionsOf(value)
  const [byHand, setByHand] = useState(rows === undefined)
  // The builder keeps its own rows while it is used: their ids must not change under the hand.
  const [conditions, setConditions] = useState<Condition[]>(rows ?? [])
  const fields = useFields(project, conditions)
  const build = (next: Condition[]) => {
    setConditions(next)
    onValueChange(expressionOf(next.filter((each) => each.comparison === 'exists' || each.value !== '')))
  }
  const toRows = () => {
    setConditions(rows ?? [])
    setByHand(false)
  }
  return (
    <Card
      title={t('rule')}
      actions={
        <fieldset aria-label={t('ruleAs')} className="flex gap-1">
          <Button
            size="sm"
            kind={byHand ? 'ghost' : 'outline'}
            aria-pressed={!byHand}
            disabled={rows === undefined}
            onClick={toRows}
          >
            {t('asRows')}
          </Button>
          <Button size="sm" kind={byHand ? 'outline' : 'ghost'} aria-pressed={byHand} onClick={() => setByHand(true)}>
            {t('asCel')}
          </Button>
        </fieldset>
      }
    >
      {byHand ? (
        <Field
          label={t('expression')}
          error={error}
          hint={rows === undefined && value.trim() !== '' ? t('celOnly') : t('celHint')}
        >
          <Textarea value={value} onValueChange={onValueChange} rows={6} mono spellCheck={false} />
        </Field>
      ) : (
        <>
          {conditions.length === 0 && <p className="mb-3 text-fg-2">{t('everyDatabase')}</p>}
          <RuleBuilder conditions={conditions} onChange={build} fields={fields} />
          <p className="mt-4 break-words rounded-md bg-sunken px-3 py-2 font-mono text-xs">{value}</p>
          {error && <p className="mt-2 text-err text-xs">{error}</p>}
        </>
      )}
    </Card>
  )
}
