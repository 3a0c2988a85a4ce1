import { GitPullRequestArrow, Pause, Plus, Rocket, RotateCcw, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { Avatar } from '@/ui/Avatar'
import { Button } from '@/ui/Button'
import { CopyText } from '@/ui/CopyText'
import { Empty } from '@/ui/Empty'
import { IconButton } from '@/ui/IconButton'
import { Kbd } from '@/ui/Kbd'
import { ExternalLink, Link } from '@/ui/Link'
import { LiveBadge } from '@/ui/LiveBadge'
import { EnvTag, Pill } from '@/ui/Pill'
import { ProblemPanel } from '@/ui/ProblemPanel'
import { SegBar } from '@/ui/SegBar'
import { SkeletonLines } from '@/ui/Skeleton'
import { STATUSES, type Status, StatusIcon } from '@/ui/StatusIcon'
import { Section } from './Section'

const refused = new Problem(
  {
    code: 'change.taskFailed',
    detail: 'canceling statement due to lock timeout (55P03)',
    next: 'Retry when the lock is free.',
    requestId: '01a22018-bb23-7000-8709-ab62882013db',
  },
  409,
)

export function Basics() {
  const { t } = useTranslation('showcase')
  return (
    <>
      <Section name="Button">
        <Button kind="primary" icon={Plus} shortcut="c">
          {t('newIssue')}
        </Button>
        <Button icon={RotateCcw}>{t('retryFailed', { count: 6 })}</Button>
        <Button kind="ghost">{t('cancel')}</Button>
        <Button kind="danger" icon={Trash2}>
          {t('drop')}
        </Button>
        <Button kind="dangerOutline">{t('drop')}</Button>
        <Button kind="primary" busy>
          {t('newIssue')}
        </Button>
        <Button disabled>{t('cancel')}</Button>
        <Button size="sm" icon={Rocket}>
          {t('rollOut')}
        </Button>
      </Section>
      <Section name="IconButton · Kbd · Link · CopyText">
        <IconButton icon={Pause} label={t('pause')} kind="outline" />
        <IconButton icon={RotateCcw} label={t('retryFailed', { count: 6 })} shortcut="e" />
        <Kbd keys="Mod+K" />
        <Kbd keys="g i" />
        <Link to="/">{t('home')}</Link>
        <ExternalLink href="/docs/api">{t('reference')}</ExternalLink>
        <CopyText text="projects/mes/issues/4" />
      </Section>
      <Section name="Pill · EnvTag · LiveBadge">
        <Pill tone="run" icon={Rocket}>
          {t('rollingOut')}
        </Pill>
        <Pill tone="rev" icon={GitPullRequestArrow}>
          {t('inReview')}
        </Pill>
        <Pill tone="ok">{t('low')}</Pill>
        <Pill tone="warn">{t('medium')}</Pill>
        <Pill tone="err">{t('high')}</Pill>
        <Pill>{t('draft')}</Pill>
        <EnvTag name="dev" />
        <EnvTag name="staging" />
        <EnvTag name="prod" />
        <LiveBadge status="live" />
        <LiveBadge status="reconnecting" />
        <LiveBadge status="paused" />
      </Section>
      <Section name="StatusIcon">
        {(Object.keys(STATUSES) as Status[]).map((status) => (
          <StatusIcon key={status} status={status} word />
        ))}
      </Section>
      <Section name="SegBar · Avatar">
        <SegBar counts={{ done: 312, skipped: 8, failed: 6, running: 16, total: 500 }} />
        <SegBar counts={{ done: 500, skipped: 0, failed: 0, running: 0, total: 500 }} />
        {['lin.wei', 'maria', 'chen.yu', 'sam', 'priya', '王伟'].map((name) => (
          <Avatar key={name} name={name} large />
        ))}
      </Section>
      <Section name="Skeleton">
        <div className="w-full">
          <SkeletonLines lines={5} />
        </div>
      </Section>
      <Section name="Empty">
        <Empty
          icon={GitPullRequestArrow}
          title={t('noIssues')}
          hint={t('noIssuesHint')}
          action={<Button kind="primary">{t('newIssue')}</Button>}
          className="w-full py-4"
        />
      </Section>
      <Section name="ProblemPanel">
        <div className="w-full">
          <ProblemPanel problem={refused} onRetry={() => {}} />
        </div>
      </Section>
    </>
  )
}
