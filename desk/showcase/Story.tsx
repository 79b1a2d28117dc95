import { Fragment } from 'react'
import { Panel } from '../kit/Panel.tsx'
import { fieldNames, type Item, kindNames } from './words.ts'

/** An item as people will read it, with the flagged words marked where they stand. */
export function Story({ item }: { item: Item }) {
  const marked = (field: string, text: string) => (
    <Marked text={text} words={item.flags.filter(flag => flag.field === field).map(flag => flag.word)} />
  )
  return (
    <Panel className='review-story'>
      <p className='caption'>
        {kindNames[item.kind]}
        {item.place && <> · {marked('place', item.place)}</>}
        {item.sample && ' · 示例'}
      </p>
      <h2>{marked('title', item.title)}</h2>
      <p className='review-byline'>
        {fieldNames.byline}：{marked('byline', item.byline)}
      </p>
      {item.quote && <blockquote>{marked('quote', item.quote)}</blockquote>}
      {item.pictures.length > 0 && (
        <ul className='review-pictures'>
          {item.pictures.map(picture => (
            <li key={picture.id}>
              <img
                src={`${picture.address}-480.jpg${picture.query}`}
                alt={picture.description}
                width={picture.width}
                height={picture.height}
                loading='lazy'
              />
              <span className='caption'>{marked('pictures', picture.description)}</span>
            </li>
          ))}
        </ul>
      )}
      {item.story.map((block, index) =>
        block.kind === 'heading' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have nothing else of their own
          <h3 key={index}>{marked('story', block.text)}</h3>
        ) : block.kind === 'quote' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <blockquote key={index}>{marked('story', block.text)}</blockquote>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <p key={index}>{marked('story', block.text)}</p>
        ),
      )}
      {item.links.map(link => (
        <p key={link.url}>
          {marked('links', link.label)} <span className='caption'>{link.url}</span>
        </p>
      ))}
      {item.tags.length > 0 && <p className='caption'>标签：{marked('tags', item.tags.join('、'))}</p>}
    </Panel>
  )
}

function Marked({ text, words }: { text: string; words: string[] }) {
  const [word, ...others] = words.filter(candidate => candidate && text.includes(candidate))
  if (!word) return <>{text}</>
  return (
    <>
      {text.split(word).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text in their order
        <Fragment key={index}>
          {index > 0 && <mark>{word}</mark>}
          <Marked text={part} words={others} />
        </Fragment>
      ))}
    </>
  )
}
