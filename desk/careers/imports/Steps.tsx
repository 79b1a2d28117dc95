interface StepsProps {
  step: 'columns' | 'rows'
  /** The columns are known. */
  canCheck: boolean
  onGo: (step: 'columns' | 'rows') => void
}

/** How far the table is; steps that can be gone to are buttons. */
export const Steps = ({ step, canCheck, onGo }: StepsProps) => (
  <ol className='import-steps' aria-label='步骤'>
    <li>1 选文件</li>
    <li>
      <button type='button' aria-current={step === 'columns' ? 'step' : undefined} onClick={() => onGo('columns')}>
        2 看列
      </button>
    </li>
    <li>
      <button type='button' disabled={!canCheck} aria-current={step === 'rows' ? 'step' : undefined} onClick={() => onGo('rows')}>
        3 改格子、看样子、导入
      </button>
    </li>
  </ol>
)
