import { App, Button } from 'antd'
import { district } from '../../frame/district.ts'
import { saveFile } from '../../kit/saved-file.ts'

/** Shown this once: each opens the account one time without the phone. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { message } = App.useApp()
  const copy = () =>
    navigator.clipboard?.writeText(codes.join('\n')).then(
      () => void message.success('已复制'),
      () => void message.error('没有复制成，请手抄'),
    )
  const keep = () =>
    saveFile({
      blob: new Blob([`${district.name} 工作台 备用码（每个用一次）\n${codes.join('\n')}\n`], { type: 'text/plain' }),
      name: '备用码.txt',
    })
  return (
    <div>
      <p>
        <strong>收好这 {codes.length} 个备用码，只显示这一次。</strong>
        手机不在身边时，用一个备用码代替动态码登录；每个只能用一次。
      </p>
      <ul className='recovery-codes' aria-label='备用码'>
        {codes.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className='row'>
        <Button onClick={copy}>复制</Button>
        <Button onClick={keep}>存成文件</Button>
        <Button type='primary' onClick={onDone}>
          我收好了
        </Button>
      </div>
    </div>
  )
}
