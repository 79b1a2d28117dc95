import { Link } from '@tanstack/react-router'
import { Fragment, type ReactNode } from 'react'
import './kit.scss'

interface ProseProps {
  /** A little of Markdown: `## `, `- `, `1. `, `> `, `![words](picture)`, `**strong**`, `[words](/page)`. */
  text: string
  /** Where a picture is by its name; null leaves it out. */
  pictureOf: (name: string) => string | null
}

/** Text that people wrote, as a page. */
export function Prose({ text, pictureOf }: ProseProps) {
  return (
    <div className='prose'>
      {blocksOf(text).map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text of a page stands still
        <Fragment key={index}>{blockOf(block, pictureOf)}</Fragment>
      ))}
    </div>
  )
}

/** Heading of a text: its first line that begins with `# `. */
export const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1]?.trim() ?? ''

const blocksOf = (text: string) =>
  text
    .replace(/^# .+\n/m, '')
    .split(/\n\s*\n/)
    .map(block => block.trim())
    .filter(Boolean)

function blockOf(block: string, pictureOf: ProseProps['pictureOf']): ReactNode {
  const lines = block.split('\n')
  const picture = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(block)
  if (picture) {
    const [, words = '', name = ''] = picture
    const address = pictureOf(name)
    return (
      address && (
        <figure>
          <img src={address} alt={words} loading='lazy' />
          <figcaption className='caption'>{words}</figcaption>
        </figure>
      )
    )
  }
  if (block.startsWith('## ')) return <h2>{inline(block.slice(3))}</h2>
  if (lines.every(line => line.startsWith('> ')))
    return <blockquote>{inline(lines.map(line => line.slice(2)).join(''))}</blockquote>
  if (lines.every(line => line.startsWith('- '))) return <ul>{lines.map(line => item(line.slice(2)))}</ul>
  if (lines.every(line => /^\d+\. /.test(line))) return <ol>{lines.map(line => item(line.replace(/^\d+\. /, '')))}</ol>
  return <p>{inline(lines.join(''))}</p>
}

const item = (text: string) => <li key={text}>{inline(text)}</li>

/** Strong words and links inside a line. */
const inline = (text: string): ReactNode[] =>
  text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).map((part, index) => {
    const key = `${index} ${part}`
    if (part.startsWith('**')) return <strong key={key}>{part.slice(2, -2)}</strong>
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part)
    return link ? (
      <Link key={key} to={link[2] as string}>
        {link[1]}
      </Link>
    ) : (
      part
    )
  })
