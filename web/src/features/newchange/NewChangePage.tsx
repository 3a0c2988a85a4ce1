import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Save, Send } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queryClient } from '@/api/queryClient'
import { useCommand } from '@/lib/commands'
import { usePageTitle } from '@/lib/pageTitle'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Field } from '@/ui/Field'
import { Input } from '@/ui/Input'
import { Card, Page } from '@/ui/Page'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { Textarea } from '@/ui/Textarea'
import { toast } from '@/ui/toast'
import { ChangeCards, useChanges } from './ChangeCards'
import { type Draft, emptyDraft, isUntouched, toPlan, wrongWith } from './draft'
import { dropDraft, keepDraft, readDraft } from './draftStore'
import { LabelInput } from './LabelInput'
import { submitDraft } from './submit'
import { useErrors } from './useErrors'
import { useProject } from './useProject'

const NOTHING_KNOWN = () => undefined

/** A change from nothing to submitted, on one page. */
export function NewChangePage() {
  const project = useProject()
  // Another project, another draft.
  return <NewChange key={project} project={project} />
}

function NewChange({ project }: { project: string }) {
  const { t } = useTranslation('newchange')
  const navigate = useNavigate()
  usePageTitle(t('newTitle'))
  const [draft, setDraft] = useState(() => readDraft(project))
  const [shown, setShown] = useState(false)
  const [discarding, setDiscarding] = useState(false)
  const kept = useKeptDraft(project, draft)
  const state = useChanges(project, draft.changes, (changes) => set({ changes }))
  const wrong = wrongWith(draft, state.enginesOf)
  const sending = useMutation({
    meta: { quiet: true },
    mutationFn: (sent: Draft) => submitDraft(project, sent, toPlan(sent.changes, state.enginesOf)),
    onSuccess: async (issue) => {
      kept.stop()
      dropDraft(project)
      await queryClient.invalidateQueries({ queryKey: ['issues', project] })
      await navigate({ to: `/p/${project}/issues/${issue}` as never })
    },
  })
  const { errorAt, rest } = useErrors(wrong, shown, sending.error, draft.changes)

  const set = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    if (sending.isError) sending.reset()
  }
  const submit = () => {
    if (sending.isPending) return
    setShown(true)
    if (Object.keys(wrong).length === 0) sending.mutate(draft)
  }
  useCommand({ id: 'submit', label: t('submit'), group: 'page', keys: 'Mod+Enter', icon: Send, run: submit })
  const save = () => {
    const fits = kept.now()
    toast({ kind: fits ? 'ok' : 'err', title: t(fits ? 'kept' : 'notKept') })
  }
  useCommand({ id: 'saveDraft', label: t('saveDraft'), group: 'page', keys: 'Mod+s', icon: Save, run: save })
  const discard = () => {
    setDraft(emptyDraft())
    setShown(false)
    sending.reset()
    setDiscarding(false)
  }

  return (
    <Page
      title={t('newTitle')}
      actions={
        <>
          <span role="status" className="text-fg-3 text-xs">
            {!isUntouched(draft) && t(kept.fits ? 'kept' : 'notKept')}
          </span>
          <Button disabled={isUntouched(draft)} onClick={() => setDiscarding(true)}>
            {t('discard')}
          </Button>
          <Button kind="primary" icon={Send} shortcut="Mod+Enter" busy={sending.isPending} onClick={submit}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <div className="flex max-w-280 flex-col gap-4">
        <Card>
          <div className="flex flex-col gap-3">
            <Field label={t('title')} error={errorAt('title')}>
              <Input
                value={draft.title}
                onValueChange={(title) => set({ title })}
                placeholder={t('titlePlaceholder')}
                autoFocus
              />
            </Field>
            <div className="grid grid-cols-[2fr_1fr] gap-3">
              <Field label={t('description')} optional={t('optional')}>
                <Textarea
                  aria-label={t('description')}
                  rows={2}
                  value={draft.description}
                  onValueChange={(description) => set({ description })}
                />
              </Field>
              <Field label={t('labels')} optional={t('optional')} hint={t('labelsHint')}>
                <LabelInput value={draft.labels} onValueChange={(labels) => set({ labels })} />
              </Field>
            </div>
          </div>
        </Card>
        <ChangeCards
          project={project}
          state={state}
          errorAt={errorAt}
          findingsOf={NOTHING_KNOWN}
          onSubmit={submit}
          onSave={save}
        />
        {rest && <ProblemPanel problem={rest} onRetry={submit} />}
        <p className="text-fg-3 text-xs">{t('checksFollow')}</p>
      </div>
      <ConfirmDialog
        open={discarding}
        onClose={() => setDiscarding(false)}
        title={t('discardTitle')}
        action={t('discard')}
        danger
        onConfirm={discard}
      />
    </Page>
  )
}

const PAUSE = 300

/** Keeps the draft in the browser, a moment after the last key, and when the page is left. */
function useKeptDraft(project: string, draft: Draft) {
  const [fits, setFits] = useState(true)
  const [on] = useState({ value: true })
  useEffect(() => {
    const keep = () => {
      if (on.value) setFits(keepDraft(project, draft))
    }
    const timer = setTimeout(keep, PAUSE)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [project, draft, on])
  return {
    fits,
    now: () => {
      const done = keepDraft(project, draft)
      setFits(done)
      return done
    },
    stop: () => {
      on.value = false
    },
  }
}
