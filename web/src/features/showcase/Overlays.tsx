import { Check, GitPullRequestArrow, MessageSquare, MoreHorizontal, Pause, SkipForward, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { Drawer } from '@/ui/Dialog'
import { IconButton } from '@/ui/IconButton'
import { JobsTray } from '@/ui/JobsTray'
import { Menu } from '@/ui/Menu'
import { Popover } from '@/ui/Popover'
import { StatusIcon } from '@/ui/StatusIcon'
import { Stepper } from '@/ui/Stepper'
import { Tabs } from '@/ui/Tabs'
import { Timeline } from '@/ui/Timeline'
import { Tooltip } from '@/ui/Tooltip'
import { toast } from '@/ui/toast'
import { Section } from './Section'

const TABS = ['overview', 'changes', 'rollout'] as const

export function Overlays() {
  const { t } = useTranslation('showcase')
  const [tab, setTab] = useState<(typeof TABS)[number]>('rollout')
  const [open, setOpen] = useState<'confirm' | 'drop' | 'drawer'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Section name="Dialog · ConfirmDialog · Drawer · Toast">
        <Button onClick={() => setOpen('confirm')}>{t('skip')}</Button>
        <Button kind="dangerOutline" onClick={() => setOpen('drop')}>
          {t('drop')}
        </Button>
        <Button onClick={() => setOpen('drawer')}>{t('openDrawer')}</Button>
        <Button onClick={() => toast({ title: t('saved') })}>{t('toastOk')}</Button>
        <Button onClick={() => toast({ kind: 'err', title: t('notSaved'), description: t('notSavedWhy') })}>
          {t('toastErr')}
        </Button>
        <ConfirmDialog
          open={open === 'confirm'}
          onClose={close}
          title={t('skipTitle', { count: 6 })}
          description={t('skipWhat')}
          action={t('skip')}
          reason="required"
          onConfirm={close}
        />
        <ConfirmDialog
          open={open === 'drop'}
          onClose={close}
          title={t('dropTitle')}
          description={t('dropWhat')}
          action={t('drop')}
          danger
          typeToConfirm="legacy_cart"
          onConfirm={close}
        />
        <Drawer
          open={open === 'drawer'}
          onClose={close}
          title={
            <>
              <StatusIcon status="failed" />
              <span className="font-mono">{'orders_t0163'}</span>
            </>
          }
        >
          <Stepper label={t('connection')} steps={[...steps(t)]} />
        </Drawer>
      </Section>
      <Section name="Menu · Popover · Tooltip">
        <Menu
          trigger={<IconButton icon={MoreHorizontal} label={t('more')} kind="outline" />}
          items={[
            [
              { label: t('pause'), icon: Pause, onSelect: () => {} },
              { label: t('skip'), icon: SkipForward, shortcut: 's', onSelect: () => {} },
            ],
            [{ label: t('drop'), icon: Trash2, danger: true, onSelect: () => {} }],
          ]}
        />
        <Popover label={t('why')} trigger={<Button>{t('why')}</Button>}>
          <p className="max-w-60">{t('whyText')}</p>
        </Popover>
        <Tooltip label={t('whyText')}>
          <Button kind="ghost">{t('hover')}</Button>
        </Tooltip>
      </Section>
      <Section name="Tabs">
        <div className="w-full">
          <Tabs
            label={t('parts')}
            value={tab}
            onChange={setTab}
            items={TABS.map((id) => ({ id, label: t(`tab.${id}`), count: id === 'rollout' ? '52%' : undefined }))}
          >
            <p className="pt-3 text-fg-2">{t(`tab.${tab}`)}</p>
          </Tabs>
        </div>
      </Section>
      <Section name="Stepper">
        <Stepper label={t('connection')} steps={[...steps(t)]} />
      </Section>
      <Section name="Timeline">
        <Timeline
          label={t('activity')}
          entries={[
            { id: '1', icon: GitPullRequestArrow, title: t('opened', { who: 'lin.wei' }), at: '2026-11-22T09:00:00Z' },
            {
              id: '2',
              icon: MessageSquare,
              tone: 'run',
              title: t('commented', { who: 'chen.yu' }),
              at: '2026-11-22T10:30:00Z',
              body: t('comment'),
            },
            { id: '3', icon: Check, tone: 'ok', title: t('approved', { who: 'maria' }), at: '2026-11-22T11:00:00Z' },
          ]}
        />
      </Section>
      <Section name="JobsTray">
        <JobsTray
          jobs={[
            {
              id: '1',
              title: t('rollOut'),
              counts: { done: 312, skipped: 8, failed: 6, running: 16, total: 500 },
              rate: 3.1,
              onStop: () => {},
            },
            { id: '2', title: t('sync'), counts: { done: 40, skipped: 0, failed: 0, running: 0, total: 40 } },
          ]}
        />
      </Section>
    </>
  )
}

function steps(t: ReturnType<typeof useTranslation<'showcase'>>['t']) {
  return [
    { id: 'resolve', label: t('step.resolve'), status: 'done', detail: '10.0.4.12' },
    { id: 'tls', label: t('step.tls'), status: 'done' },
    { id: 'login', label: t('step.login'), status: 'failed', detail: t('step.loginFailed') },
    { id: 'privileges', label: t('step.privileges'), status: 'queued' },
  ] as const satisfies { id: string; label: string; status: string; detail?: string }[]
}
