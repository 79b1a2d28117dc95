import type { AnswerBlock } from '../../contract/policies/answers.ts'
import { AnswerPiece } from './AnswerPiece'
import { BenefitRow } from './BenefitRow'
import { partsOf, SumOfBenefits } from './SumOfBenefits'

interface AnswerPiecesProps {
  blocks: readonly AnswerBlock[]
  onSource: (number: number) => void
  onChoose: (question: string) => void
}

/** The pieces of an answer one below the other; a sum in front of what it is made of. */
export function AnswerPieces({ blocks, onSource, onChoose }: AnswerPiecesProps) {
  const parts = partsOf(blocks)
  const sum = parts.length > 0 ? blocks[0]?.amount : null
  return (
    <>
      {sum ? <SumOfBenefits sum={sum} parts={parts} /> : null}
      {parts.map((block, i) => (
        <BenefitRow key={block.label ?? i} block={block} onSource={onSource} place={i} />
      ))}
      {blocks.slice(sum ? parts.length + 1 : 0).map(block => (
        <AnswerPiece key={`${block.kind}${block.label}${block.text}`} block={block} onSource={onSource} onChoose={onChoose} />
      ))}
    </>
  )
}
