import { Button, Input } from 'antd'
import dayjs from 'dayjs'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { FoundByName } from '../../../contract/attendance/check-ins.ts'
import { api } from '../../api/client.ts'
import { type ApiError, asApiError } from '../../api/errors.ts'
import { Empty } from '../../kit/Empty.tsx'
import { Failure } from '../../kit/Failure.tsx'
import { Panel } from '../../kit/Panel.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { deskDevice } from './desk-device.ts'

interface NameSearchProps {
  eventId: string
  gate: string
  gateField: ReactNode
}

/** For somebody whose phone is dead: the whole name, then the end of the phone to tell two of a name apart. */
export function NameSearch({ eventId, gate, gateField }: NameSearchProps) {
  const [name, setName] = useState('')
  const [found, setFound] = useState<FoundByName[] | null>(null)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<ApiError | null>(null)

  async function search(event?: FormEvent) {
    event?.preventDefault()
    setFailure(null)
    try {
      const body = { name: name.trim() }
      setFound((await api('POST /staff/events/:id/name-searches', { params: { id: eventId }, body })).items)
    } catch (error) {
      setFailure(asApiError(error))
      setFound(null)
    }
  }
  async function letIn(person: FoundByName) {
    try {
      const body = { eventId, deviceId: deskDevice(), code: person.code, ...(gate ? { gate } : {}) }
      const { message } = await api('POST /staff/check-ins', { body })
      setSaid(message)
      await search()
    } catch (error) {
      setFailure(asApiError(error))
    }
  }
  return (
    <Panel title='没带码：按姓名找' aside='每次查找都有记录'>
      <form className='row' onSubmit={search}>
        <Input
          aria-label='姓名'
          placeholder='报名时写的全名'
          value={name}
          maxLength={30}
          style={{ width: 220 }}
          onChange={event => setName(event.target.value)}
        />
        <Button type='primary' htmlType='submit' disabled={name.trim().length < 2}>
          找
        </Button>
        {gateField}
      </form>
      <div aria-live='polite'>
        {said && <p className='notice'>{said}</p>}
        {failure && <Failure error={failure} />}
        {found?.length === 0 && <Empty title='没有这个名字的报名'>请核对全名；没有报名的，可以当场用小程序报名。</Empty>}
        {found && found.length > 0 && (
          <table className='live-table'>
            <caption className='only-read'>找到的报名</caption>
            <tbody>
              {found.map(person => (
                <tr key={`${person.code}${person.phoneEnd}`}>
                  <th scope='row'>{person.holder}</th>
                  <td>手机尾号 {person.phoneEnd ?? '没留'}</td>
                  <td>
                    {person.usedAt ? (
                      <StateTag tone='waiting'>{`${dayjs(person.usedAt).format('HH:mm')} 已入场`}</StateTag>
                    ) : person.status === 'waitlisted' ? (
                      <StateTag tone='bad'>还在候补</StateTag>
                    ) : (
                      <Button onClick={() => void letIn(person)}>核对过，放行</Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Panel>
  )
}
