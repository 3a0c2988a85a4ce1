import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, body } from '@/api/client'
import { formatNumber } from '@/lib/format'
import { LONGEST, type Review, useTypedFindings } from '@/lib/useTypedFindings'
import { Button } from '@/ui/Button'
import { Field } from '@/ui/Field'
import { Card } from '@/ui/Page'
import { ReviewedSql } from '@/ui/ReviewedSql'
import { Select } from '@/ui/Select'
import type { Examples } from './pageText'

interface Props {
  /** The rule to try; without one a script is judged by the standard rules. */
  rule?: string
  engines: readonly string[]
  examples?: Examples
}

/** By one rule, or by the standard rules. */
const reviewBy = (rule: string | undefined): Review => ({
  by: `rule ${rule ?? ''}`,
  ask: (engine, script, signal) =>
    body(api.POST('/v1/scripts:review', { body: { engine, script, ...(rule && { rule }) }, signal })),
})

/** A script to play with: it is reviewed while it is written, and nothing comes of it. */
export function TryBox({ rule, engines, examples = {} }: Props) {
  const { t } = useTranslation('rules')
  const [engine, setEngine] = useState(engines[0] ?? '')
  const [alone, setAlone] = useState(rule !== undefined)
  const [script, setScript] = useState('')
  const typed = useTypedFindings(reviewBy(alone ? rule : undefined), engine ? [engine] : [], script, engine !== '')
  const { bad, good } = examples
  return (
    <Card title={t('try')}>
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <Field label={t('engine')} className="w-40">
            <Select
              value={engine}
              onValueChange={setEngine}
              options={engines.map((each) => ({ value: each, label: each }))}
            />
          </Field>
          {rule && (
            <Field label={t('judgedBy')} className="w-48">
              <Select
                value={alone ? 'rule' : 'standard'}
                onValueChange={(by) => setAlone(by === 'rule')}
                options={[
                  { value: 'rule', label: t('byRule') },
                  { value: 'standard', label: t('byStandard') },
                ]}
              />
            </Field>
          )}
        </div>
        {(bad || good) && (
          <div className="flex flex-wrap gap-2">
            {bad && (
              <Button size="sm" onClick={() => setScript(bad)}>
                {t('tryBad')}
              </Button>
            )}
            {good && (
              <Button size="sm" onClick={() => setScript(good)}>
                {t('tryGood')}
              </Button>
            )}
          </div>
        )}
        <div className="min-w-0 overflow-hidden rounded-md border focus-within:border-accent">
          <ReviewedSql
            label={t('script')}
            value={script}
            onValueChange={setScript}
            engine={engine}
            typed={typed}
            tooLong={t('tryTooLong', { most: formatNumber(LONGEST) })}
            hint={t('scriptHint')}
          />
        </div>
        <p className="text-fg-3 text-xs">{t(alone ? 'tryHint' : 'tryStandardHint')}</p>
      </div>
    </Card>
  )
}
