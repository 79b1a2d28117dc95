import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { X } from 'lucide-react'
import { useState } from 'react'
import { forgetDraft, listDrafts } from '../kit/drafts.ts'
import { Panel } from '../kit/Panel.tsx'
import { agoText } from '../kit/times.ts'
import type { Today } from './waiting.ts'

const shown = 6

/** What was begun on this computer and not sent, and what the calendar says. */
export function DraftsPanel({ reminders }: Pick<Today, 'reminders'>) {
  const [drafts, setDrafts] = useState(listDrafts)
  return (
    <Panel title='我的草稿' aside='自动存在这台电脑上'>
      {drafts.length === 0 && <p className='caption'>没有写了一半的。填表时随写随存，离开也不会丢。</p>}
      <ul className='draft-list'>
        {drafts.slice(0, shown).map(({ name, title, page, at }) => (
          <li key={name}>
            <Link to={page as string}>{title || '没有标题'}</Link>
            <span className='caption'>{agoText(at)}</span>
            <Button
              type='text'
              size='small'
              icon={<X size={14} aria-hidden />}
              aria-label={`丢掉草稿：${title || '没有标题'}`}
              onClick={() => {
                forgetDraft(name)
                setDrafts(listDrafts())
              }}
            />
          </li>
        ))}
      </ul>
      {drafts.length > shown && <p className='caption'>还有 {drafts.length - shown} 份更早的。</p>}
      {reminders.length > 0 && (
        <>
          <h2 className='panel-second'>提醒</h2>
          {reminders.map(({ code, message }) => (
            <p key={code + message} className='reminder'>
              {message}
              {code === 'no-fair-next-month' && <Link to='/fairs'>去招聘会，照一场再办</Link>}
              {code === 'no-holidays' && <Link to='/holidays'>去录入</Link>}
            </p>
          ))}
        </>
      )}
    </Panel>
  )
}
