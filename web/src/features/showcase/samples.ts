import { Columns3, Database, EyeOff, Table2 } from 'lucide-react'
import type { TreeNode } from '@/ui/Tree'

export const BEFORE = `CREATE TABLE public.orders (
    id            bigint GENERATED ALWAYS AS IDENTITY,
    tenant        text NOT NULL,
    status        text NOT NULL,
    customer_name text,
    phone         varchar(20),
    amount        numeric(12,2) NOT NULL,
    attr_1        text,
    attr_2        text,
    attr_3        text,
    attr_4        text,
    attr_5        text,
    attr_6        text,
    attr_7        text,
    attr_8        text,
    created_at    timestamptz DEFAULT now(),
    CONSTRAINT orders_pkey PRIMARY KEY (id)
);
`

export const AFTER = BEFORE.replace('varchar(20)', 'varchar(32)')
  .replace('numeric(12,2)', 'numeric(20,4)')
  .replace('DEFAULT now(),', 'NOT NULL DEFAULT now(),')
  .replace('PRIMARY KEY (id)', 'PRIMARY KEY (id),\n    CONSTRAINT orders_amount_check CHECK (amount >= 0)')

export const SCRIPT = `-- 为订单表增加索引 🚀
CREATE INDEX orders_channel_idx ON orders (channel);
UPDATE orders SET channel = 'web' WHERE channel IS NULL;
ALTER TABLE orders DROP COLUMN legacy_ref;
`

export const TREE: TreeNode[] = [
  {
    id: 'orders_t0151',
    label: 'orders_t0151',
    icon: Database,
    children: [
      {
        id: 'orders',
        label: 'orders',
        icon: Table2,
        extra: '41 M',
        children: [
          { id: 'orders.id', label: 'id', icon: Columns3 },
          { id: 'orders.phone', label: 'phone', icon: EyeOff, masked: true },
          { id: 'orders.amount', label: 'amount', icon: Columns3 },
        ],
      },
      {
        id: 'refunds',
        label: 'refunds',
        icon: Table2,
        extra: '1.2 M',
        children: [{ id: 'refunds.id', label: 'id', icon: Columns3 }],
      },
    ],
  },
  { id: 'orders_t0152', label: 'orders_t0152', icon: Database },
]

export interface SampleIssue {
  number: number
  title: string
  status: 'failed' | 'running' | 'queued' | 'waiting' | 'done' | 'skipped'
  author: string
  databases: number
  environment: string
}

const TITLES = [
  'Add index on orders(created_at) for all tenants',
  'Backfill currency column in payments',
  '为用户表增加手机号脱敏列',
  'Widen invoices.amount to numeric(20,4)',
  'Create partition orders_2027_q1 and detach the oldest partition of each tenant that has more than twelve',
]
const STATES = ['running', 'failed', 'queued', 'done', 'done', 'waiting', 'skipped'] as const
const AUTHORS = ['lin.wei', 'maria', 'chen.yu', 'sam', 'priya']
const ENVIRONMENTS = ['prod', 'staging', 'dev']

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T

/** As many as a table should bear without a change of pace. */
export const ISSUES: SampleIssue[] = Array.from({ length: 2000 }, (_, index) => ({
  number: 3042 - index,
  title: pick(TITLES, index),
  status: pick(STATES, index),
  author: pick(AUTHORS, index),
  databases: (index * 37) % 501,
  environment: pick(ENVIRONMENTS, index),
}))
