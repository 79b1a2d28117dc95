import { App, Button, Form, Input, Modal } from 'antd'
import { Copy } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SentLink } from '../../../contract/careers/employer-links.ts'
import type { FairEmployer } from '../../../contract/careers/staff-fairs.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Failure } from '../../kit/Failure.tsx'
import { dayText } from '../../kit/times.ts'
import { Waiting } from '../../kit/Waiting.tsx'

interface LinksDialogProps {
  fairId: string
  employers: FairEmployer[]
  onClose: () => void
}

type Outcome = { employer: FairEmployer } & ({ link: SentLink; failure?: never } | { failure: ApiError; link?: never })

/** The links of these employers, made or shown once more, to be sent by hand. Who has no phone on file is asked for one. */
export function LinksDialog({ fairId, employers, onClose }: LinksDialogProps) {
  const { message } = App.useApp()
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const hasBegun = useRef(false)

  async function make(employer: FairEmployer, phone?: string): Promise<Outcome> {
    try {
      const link = employer.link.id
        ? await api('POST /staff/employer-links/:id/reminders', { params: { id: employer.link.id } })
        : await api('POST /staff/fairs/:id/employer-links', {
            params: { id: fairId },
            body: { employerId: employer.id, ...(phone ? { phone } : {}) },
          })
      return { employer, link }
    } catch (error) {
      return { employer, failure: asApiError(error) }
    }
  }
  const put = (outcome: Outcome) =>
    setOutcomes(known => [...known.filter(one => one.employer.id !== outcome.employer.id), outcome])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for those it was opened for
  useEffect(() => {
    if (hasBegun.current) return
    hasBegun.current = true
    void (async () => {
      for (const employer of employers) put(await make(employer))
    })()
  }, [])

  async function copy(text: string, what: string) {
    await navigator.clipboard.writeText(text).then(
      () => message.success(`${what}已复制，发给对方就行`),
      () => message.error('浏览器不让复制，请选中链接自己复制'),
    )
  }
  const made = outcomes.filter(outcome => outcome.link)
  const rest = employers.length - outcomes.length
  return (
    <Modal
      open
      title={employers.length === 1 ? `${employers[0]?.name}的确认链接` : `${employers.length} 家企业的确认链接`}
      onCancel={onClose}
      width={640}
      footer={[
        made.length > 1 && (
          <Button
            key='all'
            icon={<Copy size={16} aria-hidden />}
            onClick={() => void copy(made.map(textOf).join('\n\n'), '全部链接')}
          >
            全部复制
          </Button>
        ),
        <Button key='close' type='primary' onClick={onClose}>
          好了
        </Button>,
      ]}
    >
      <p>系统不发短信：请复制下面的话，用微信或短信发给对方。链接只属于这一家、这一场，对方输手机号后四位打开。</p>
      <ul className='fair-links'>
        {outcomes.map(outcome => (
          <li key={outcome.employer.id}>
            <strong>{outcome.employer.name}</strong>
            {outcome.link ? (
              <LinkText outcome={outcome} onCopy={() => void copy(textOf(outcome), '链接')} />
            ) : outcome.failure.errors.some(({ path }) => path === 'phone') ? (
              <PhoneForm onPhone={async phone => put(await make(outcome.employer, phone))} failure={outcome.failure} />
            ) : (
              <Failure error={outcome.failure} onRetry={() => void make(outcome.employer).then(put)} />
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <Waiting what={`还有 ${rest} 家`} />}
    </Modal>
  )
}

const addressOf = (link: SentLink) => `${window.location.origin}${link.path}`

const textOf = ({ employer, link }: Outcome) =>
  link
    ? `${employer.name}：请确认参加招聘会的岗位和展位，打开后输 ${link.phoneStart} 开头那个手机号的后四位，${dayText(link.endsAt)}前有效：${addressOf(link)}`
    : ''

function LinkText({ outcome, onCopy }: { outcome: Outcome; onCopy: () => void }) {
  if (!outcome.link) return null
  return (
    <div className='row'>
      <Input readOnly aria-label={`${outcome.employer.name}的链接`} value={addressOf(outcome.link)} />
      <Button icon={<Copy size={16} aria-hidden />} onClick={onCopy}>
        复制
      </Button>
      <span className='caption'>
        用 {outcome.link.phoneStart} 开头那个手机号的后四位打开 · {dayText(outcome.link.endsAt)}失效
      </span>
    </div>
  )
}

function PhoneForm({ onPhone, failure }: { onPhone: (phone: string) => Promise<void>; failure: ApiError }) {
  const isWrong = failure.errors.some(({ message }) => message.includes('11 位'))
  return (
    <Form<{ phone: string }> layout='vertical' requiredMark={false} onFinish={({ phone }) => onPhone(phone)}>
      <Form.Item
        name='phone'
        label='联系人手机号'
        validateStatus={isWrong ? 'error' : undefined}
        help={failure.errors.map(({ message }) => message).join('；')}
        rules={[{ required: true, message: '请填手机号' }]}
      >
        <Input inputMode='numeric' maxLength={11} style={{ width: 200 }} />
      </Form.Item>
      <Button htmlType='submit'>生成链接</Button>
    </Form>
  )
}
