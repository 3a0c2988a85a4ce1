import { Background, Controls, type Edge, Handle, MarkerType, type Node, Position, ReactFlow } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { KeyRound, Link2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '@/api/client'
import { cn } from '@/lib/cn'
import './diagram.css'
import { heightOf, placesOf, WIDTH } from './layout'
import { ObjectLink } from './ObjectLink'

type Table = Schema<'DiagramTable'>
type TableNode = Node<{ table: Table; chosen: boolean }, 'table'>

const nodeTypes = { table: TableBox }

/** The picture; moved and zoomed with the pointer or its buttons. What it says stands beside it in words. */
export default function DiagramCanvas({ diagram, around }: { diagram: Schema<'SchemaDiagram'>; around: string }) {
  const { t } = useTranslation('schema')
  const nodes = useMemo(() => nodesOf(diagram, around), [diagram, around])
  const edges = useMemo(() => edgesOf(diagram), [diagram])
  return (
    <ReactFlow<TableNode>
      key={`${around} ${nodes.length}`}
      aria-label={t('diagram')}
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      fitView
      fitViewOptions={{ maxZoom: 1, padding: 0.1 }}
      minZoom={0.1}
      maxZoom={2}
      nodesDraggable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      proOptions={{ hideAttribution: false }}
      ariaLabelConfig={{
        'controls.ariaLabel': t('diagramControls'),
        'controls.zoomIn.ariaLabel': t('zoomIn'),
        'controls.zoomOut.ariaLabel': t('zoomOut'),
        'controls.fitView.ariaLabel': t('fit'),
      }}
    >
      <Background gap={20} />
      <Controls showInteractive={false} />
    </ReactFlow>
  )
}

function nodesOf(diagram: Schema<'SchemaDiagram'>, around: string): TableNode[] {
  const places = placesOf(diagram)
  return diagram.tables.map((table) => ({
    id: table.object,
    type: 'table',
    position: places.get(table.object) ?? { x: 0, y: 0 },
    width: WIDTH,
    height: heightOf(table),
    data: { table, chosen: table.object === around },
  }))
}

function edgesOf(diagram: Schema<'SchemaDiagram'>): Edge[] {
  return diagram.links.map((link, index) => ({
    id: `${link.from} ${index}`,
    source: link.from,
    target: link.to,
    type: 'smoothstep',
    markerEnd: { type: MarkerType.ArrowClosed },
  }))
}

function TableBox({ data: { table, chosen } }: { data: TableNode['data'] }) {
  const { t } = useTranslation('schema')
  return (
    <div
      className={cn(
        'h-full overflow-hidden rounded-md border bg-surface text-xs shadow-card',
        chosen ? 'border-accent' : 'border-line-strong',
      )}
    >
      <Handle type="target" position={Position.Left} isConnectable={false} className="invisible" />
      <Handle type="source" position={Position.Right} isConnectable={false} className="invisible" />
      <div className="flex h-8 items-center border-b bg-sunken px-2.5">
        <ObjectLink object={table.object} className="truncate font-medium font-mono" />
      </div>
      <ul className="pt-0.5">
        {table.keys.map((key) => (
          <li key={key.name} className="flex h-[22px] items-center gap-1.5 px-2.5">
            {key.primary && <KeyRound className="size-3 shrink-0 text-warn" aria-label={t('primary')} />}
            {key.foreign && <Link2 className="size-3 shrink-0 text-accent" aria-label={t('foreign')} />}
            <span className="truncate font-mono">{key.name}</span>
            <span className="ml-auto max-w-24 shrink-0 truncate font-mono text-2xs text-fg-3">{key.type}</span>
          </li>
        ))}
        {table.otherColumns > 0 && (
          <li className="flex h-[22px] items-center px-2.5 text-fg-3">
            {t('moreColumns', { count: table.otherColumns })}
          </li>
        )}
      </ul>
    </div>
  )
}
