import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ifMatch } from '@/api/catalog'
import { api, body, type Schema } from '@/api/client'
import { Problem } from '@/api/problem'
import { isComposing } from '@/lib/keys'
import { Button } from '@/ui/Button'
import { Input } from '@/ui/Input'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Textarea } from '@/ui/Textarea'
import { issueQuery } from '../queries'
import { useIssueRef } from '../useIssue'
import { changeOf, type EditedField, textOf } from './edits'

interface Props {
  issue: Schema<'Issue'>
  field: EditedField
  label: string
  onClose: () => void
}

/** One field of an issue, edited where it stands. What somebody else wrote meanwhile is shown, never overwritten unasked. */
export function EditInPlace({ issue, field, label, onClose }: Props) {
  const { t } = useTranslation('issues')
  const ref = useIssueRef()
  const queries = useQueryClient()
  // As it was when editing began; the issue itself follows what others do.
  const [began] = useState(issue)
  const [text, setText] = useState(() => textOf(issue, field))
  const { queryKey } = issueQuery(ref)
  const patch = (version: number) =>
    body(
      api.PATCH('/v1/projects/{project}/issues/{issue}', {
        params: { path: ref, header: ifMatch(version) },
        body: changeOf(field, text),
      }),
    )
  const save = useMutation({
    mutationFn: async (version: number) => {
      try {
        return await patch(version)
      } catch (failure) {
        if (!isStale(failure)) throw failure
        const now = await queries.fetchQuery({ ...issueQuery(ref), staleTime: 0 })
        // Somebody changed another field: that does not concern this one.
        if (textOf(now, field) === textOf(began, field)) return patch(now.version)
        throw failure
      }
    },
    meta: { quiet: true },
    onSuccess: async (saved) => {
      queries.setQueryData(queryKey, saved)
      onClose()
      await Promise.all(['issues', 'inbox'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
    },
  })
  const submit = () => {
    if (text === textOf(began, field)) onClose()
    else save.mutate(began.version)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (field !== 'description' || event.ctrlKey || event.metaKey)) submit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const control = {
    'aria-label': label,
    value: text,
    onValueChange: setText,
    onKeyDown,
    autoFocus: true,
    onFocus: toEnd,
  }
  const stale = isStale(save.error)
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-2">
      <div className={field === 'title' ? 'flex min-w-0 gap-2' : 'flex flex-col gap-2'}>
        {field === 'description' ? <Textarea {...control} rows={6} /> : <Input {...control} />}
        <span className="flex shrink-0 gap-2">
          <Button
            kind="primary"
            busy={save.isPending}
            disabled={field === 'title' && text.trim() === ''}
            onClick={submit}
          >
            {t('edit.save')}
          </Button>
          <Button onClick={onClose}>{t('act.back')}</Button>
        </span>
      </div>
      {field === 'labels' && <p className="text-fg-3 text-xs">{t('edit.labelsHint')}</p>}
      {stale && (
        <div role="alert" className="flex flex-wrap items-center gap-2 rounded-md border bg-warn-soft p-2 text-warn">
          <span className="min-w-0 flex-1 break-words">{t('edit.stale', { now: textOf(issue, field) })}</span>
          <Button size="sm" onClick={() => save.mutate(issue.version)}>
            {t('edit.overwrite')}
          </Button>
          <Button size="sm" onClick={onClose}>
            {t('edit.keepTheirs')}
          </Button>
        </div>
      )}
      {save.error && !stale && <ProblemPanel problem={save.error} />}
    </div>
  )
}

/** One goes on writing where the text ends. */
function toEnd({ currentTarget: box }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) {
  box.setSelectionRange(box.value.length, box.value.length)
}

function isStale(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 412
}
