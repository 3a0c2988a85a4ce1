import { useTranslation } from 'react-i18next'
import { CodeBlock } from '@/ui/CodeBlock'
import { type Block, readSpans } from './pageText'

/** The page of a rule, in the language that it is written in. */
export function RuleText({ language, blocks }: { language: 'en' | 'zh'; blocks: readonly Block[] }) {
  return (
    <div lang={language} className="flex max-w-180 flex-col gap-3">
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
        <BlockView key={at} block={block} />
      ))}
    </div>
  )
}

function BlockView({ block }: { block: Block }) {
  const { t } = useTranslation('rules')
  switch (block.kind) {
    case 'heading':
      return <h2 className="mt-2 font-semibold text-base">{block.text}</h2>
    case 'paragraph':
      return (
        <p>
          <Spans text={block.text} />
        </p>
      )
    case 'list':
      return (
        <ul className="list-disc pl-5">
          {block.items.map((item) => (
            <li key={item}>
              <Spans text={item} />
            </li>
          ))}
        </ul>
      )
    case 'code':
      return <CodeBlock label={t('example')} text={block.text} />
    case 'table':
      return (
        <table className="w-full text-left">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} className="border-b py-1 pr-3 font-medium text-fg-2 text-xs">
                  <Spans text={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <td key={block.head[column]} className="border-b py-1 pr-3 align-top">
                    <Spans text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function Spans({ text }: { text: string }) {
  return readSpans(text).map((span, at) => {
    // Two equal pieces may stand in one line.
    const key = `${at} ${span.text}`
    if (span.kind === 'code')
      return (
        <code key={key} className="rounded-sm bg-sunken px-1 font-mono text-xs">
          {span.text}
        </code>
      )
    return span.kind === 'strong' ? <strong key={key}>{span.text}</strong> : span.text
  })
}
