import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { PayRules, StaffPayRules } from '../../../contract/careers/pay-rules.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { PageHead } from '../../kit/PageHead.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { momentText } from '../../kit/times.ts'
import { overVersion, VersionField } from '../../kit/VersionField.tsx'
import { VersionsDrawer } from '../../kit/VersionsDrawer.tsx'
import { PayRuleFields } from './PayRuleFields.tsx'
import { type PayRuleValues, payRuleLabels, rulesIn, valuesOf } from './pay-rule-form.ts'

/** What is taken off pay in this place and year, as the phone computes 到手多少 with it. */
export function PayRulesPage() {
  const query = useQuery({ queryKey: ['pay-rules'], queryFn: () => api('GET /staff/pay-rules', {}) })
  return <Loaded query={query}>{found => <Editor found={found} />}</Loaded>
}

function Editor({ found }: { found: StaffPayRules }) {
  const [form] = Form.useForm<PayRuleValues>()
  const [shown, setShown] = useState<PayRules>(found)
  const [isOpen, setOpen] = useState(false)
  const cache = useQueryClient()
  const { message } = App.useApp()
  async function save() {
    const values = form.getFieldsValue(true) as PayRuleValues
    const body = { ...rulesIn(values), reason: values.reason ?? '' }
    const saved = await api('PUT /staff/pay-rules', { body }, overVersion(form))
    form.setFieldsValue(valuesOf(saved) as never)
    cache.setQueryData(['pay-rules'], saved)
    void message.success('存好了，手机上的到手多少已经照它算')
  }
  return (
    <>
      <PageHead
        title='工资扣缴'
        beside={
          found.version === 0 ? '随程序来的' : `第 ${found.version} 版，${found.savedBy} 存于 ${momentText(found.savedAt ?? '')}`
        }
        actions={<Button onClick={() => setOpen(true)}>以前的样子</Button>}
      />
      {found.isOver && (
        <Alert
          type='warning'
          showIcon
          style={{ marginBottom: 12 }}
          title={`这是 ${found.year} 年的，已经过了年。请照新公布的文件逐项核对，改好年份再存；没有公布的先空着，不要猜。`}
        />
      )}
      <RecordForm<PayRuleValues>
        name='pay-rules'
        form={form}
        initial={valuesOf(found)}
        labels={payRuleLabels}
        act='存下并马上用'
        onSave={save}
        readCurrent={(current: { content: string | null }) => JSON.parse(current.content ?? '{}') as object}
        onTakeCurrent={current => form.setFieldValue('version', (current as { version: number }).version)}
      >
        <VersionField />
        <PayRuleFields rules={shown} />
        <Form.Item name='reason' label='为什么改' rules={[{ required: true, whitespace: true, message: '请写明为什么改' }]}>
          <Input maxLength={200} placeholder='如 新一年的缴费基数公布了' />
        </Form.Item>
      </RecordForm>
      {isOpen && (
        <VersionsDrawer
          name='pay-rules'
          current={found.version}
          load={() => api('GET /staff/pay-rules/versions', {})}
          onTake={async version => {
            const earlier = await api('GET /staff/pay-rules/versions/:version', { params: { version: String(version) } })
            setShown(earlier)
            form.setFieldsValue(earlier as never)
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
