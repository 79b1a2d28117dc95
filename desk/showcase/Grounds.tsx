import { Panel } from '../kit/Panel.tsx'
import { StateTag } from '../kit/StateTag.tsx'
import { momentText } from '../kit/times.ts'
import {
  agreementNames,
  checkNames,
  fieldNames,
  holdNames,
  type Item,
  portrayNames,
  reportNames,
  stateNames,
  subjectNames,
} from './words.ts'

/** Why an item waits, and what was found in it. */
export function Grounds({ item }: { item: Item }) {
  const agreement = agreementNames[item.agreement]
  return (
    <>
      <Panel title='为什么要看'>
        <dl className='grounds'>
          <dt>现在</dt>
          <dd>
            <StateTag tone={stateNames[item.state].tone}>{stateNames[item.state].text}</StateTag> {holdNames[item.hold]}
            {item.reason && <div className='caption'>上次的理由：{item.reason}</div>}
          </dd>
          {item.firstLook && (
            <>
              <dt>第一人</dt>
              <dd>
                {item.firstLook.by} {momentText(item.firstLook.at)} 已同意，还要另一个人
              </dd>
            </>
          )}
          <dt>写到谁</dt>
          <dd>
            {portrayNames[item.portrays]} <StateTag tone={agreement.tone}>{agreement.text}</StateTag>
          </dd>
          <dt>改动</dt>
          <dd>{momentText(item.updatedAt)}</dd>
        </dl>
      </Panel>
      <Panel title='词语'>
        {item.flags.length === 0 ? (
          <p className='caption'>没有发现要留意的词</p>
        ) : (
          <ul>
            {item.flags.map(flag => (
              <li key={`${flag.field} ${flag.word}`}>
                {fieldNames[flag.field] ?? flag.field}里有 <mark>{flag.word}</mark>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {item.checks.length > 0 && (
        <Panel title='内容检查'>
          <ul>
            {item.checks.map(({ subject, state }, index) => {
              const { text, tone } = checkNames[state] ?? { text: state, tone: 'plain' as const }
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: checks of several pictures are told apart by their order
                <li key={index}>
                  {subjectNames[subject]} <StateTag tone={tone}>{text}</StateTag>
                </li>
              )
            })}
          </ul>
        </Panel>
      )}
      {item.reports.length > 0 && (
        <Panel title={`举报 ${item.reports.length} 次`}>
          <ul>
            {item.reports.map(report => (
              <li key={report.at}>
                {reportNames[report.reason] ?? report.reason}
                {report.note && `：${report.note}`} <span className='caption'>{momentText(report.at)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
