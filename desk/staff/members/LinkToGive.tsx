import { App, Button, Input } from 'antd'
import { momentText } from '../../kit/times.ts'

interface LinkToGiveProps {
  invitation: { token: string; expiresAt: string }
  username: string
}

/** The link by which somebody chooses a password; shown this once. */
export function LinkToGive({ invitation: { token, expiresAt }, username }: LinkToGiveProps) {
  const { message } = App.useApp()
  const link = `${location.origin}/desk/invitation/${token}`
  const copy = () =>
    navigator.clipboard?.writeText(link).then(
      () => void message.success('已复制'),
      () => void message.error('没有复制成，请选中后复制'),
    )
  return (
    <div className='notice' role='status'>
      <div>
        <strong>把这个链接交给 {username}，只显示这一次</strong>
        本人打开后自己设密码。到 {momentText(expiresAt)} 有效，用一次就作废；别发在群里。
        <p className='link-to-give'>
          <Input readOnly value={link} aria-label='邀请链接' onFocus={event => event.target.select()} />
          <Button onClick={copy}>复制</Button>
        </p>
      </div>
    </div>
  )
}
