import type { AnswerBlock } from '../../../contract/policies/answers.ts'

/** An answer as people would read it, short. */
export const AnswerBlocks = ({ blocks }: { blocks: AnswerBlock[] }) => (
  <div className='answer'>
    {blocks.map((block, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place
      <p key={i} className={block.kind === 'lead' ? 'answer-lead' : undefined}>
        {block.label && <span className='caption'>{block.label} </span>}
        {block.text}
        {block.citations.map(number => (
          <sup key={number} className='answer-source'>
            {number}
          </sup>
        ))}
      </p>
    ))}
  </div>
)
