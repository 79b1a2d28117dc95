import dayjs from 'dayjs'
import { useState } from 'react'
import type { BoothLine, LineState } from '../../contract/careers/lines.ts'
import type { Act } from './JobsPart.tsx'
import type { Line } from './use-line.ts'

interface LinePartProps {
  line: Line
  booth: string | null
  act: Act
}

const minutesSince = (time: string) => Math.max(0, dayjs().diff(time, 'minute'))
const clock = (time: string) => dayjs(time).format('HH:mm')

/** Calling people in by their numbers, also while the network is away. */
export function LinePart({ line: { line, unsent, error, act: say, setState, talk }, booth, act }: LinePartProps) {
  if (!line)
    return error ? (
      <div className='card'>
        <p role='alert'>
          {error.title}。{error.message}
        </p>
        <div className='two'>
          <button type='button' onClick={talk}>
            重试
          </button>
        </div>
      </div>
    ) : (
      <p className='card' role='status'>
        正在打开……
      </p>
    )
  const change = (state: LineState, done: string) => void act(() => setState(state), done)
  if (line.state === 'closed')
    return (
      <div className='card'>
        <h2>{line.came + line.lost > 0 ? '排队结束了' : '还没有开始取号'}</h2>
        <p className='fine'>
          {booth
            ? `开始以后，求职者在手机上取 ${booth} 展位的号，不用站着排；你在这里叫号，对方手机会收到消息。`
            : '展位还没排，排好以后才能取号，请联系办会的工作人员。'}
        </p>
        <Counts line={line} />
        {booth && (
          <div className='two'>
            <button type='button' onClick={() => change('open', '开始取号了，求职者现在能看到')}>
              {line.came + line.lost > 0 ? '再开始取号' : '开始取号'}
            </button>
          </div>
        )}
      </div>
    )
  const next = line.waiting[0]
  return (
    <>
      {(error || unsent > 0) && (
        <p className='card kept' role='status'>
          {error ? `没有连上，这是 ${clock(line.asOf)} 的情况。` : ''}
          {unsent > 0 ? `${unsent} 步记在这台手机上，联网后自动补传，不会重复叫号。` : '可以接着叫号，联网后补传。'}
        </p>
      )}
      {line.called.map(({ number, calls, calledAt }) => (
        <div key={number} className='card is-called'>
          <div className='card-head'>
            <h2>{number} 号</h2>
            <span className='fine'>
              叫了 {calls} 次 · {clock(calledAt)}
            </span>
          </div>
          <div className='two'>
            <button type='button' className='main-act' onClick={() => say('came', number)}>
              来了<span className='only-read'>：{number} 号</span>
            </button>
            {calls < 2 ? (
              <button type='button' onClick={() => say('call-again', number)}>
                没来，再叫一次<span className='only-read'>：{number} 号</span>
              </button>
            ) : (
              <button type='button' onClick={() => say('lost', number)}>
                没来，过号<span className='only-read'>：{number} 号</span>
              </button>
            )}
          </div>
        </div>
      ))}
      <div className='card'>
        <h2>{line.waiting.length} 人在等</h2>
        <p className='fine'>
          {next ? `第一位 ${next.number} 号，等了 ${minutesSince(next.takenAt)} 分钟` : '有人取号会出现在这里'}
          {line.state === 'paused' && ' · 已暂停取号'}
        </p>
        {next && (
          <button type='button' className='main-act call-next' onClick={() => say('call', next.number)}>
            叫下一位：{next.number} 号
          </button>
        )}
        {line.waiting.length > 1 && (
          <p className='numbers'>
            接下来：
            {line.waiting
              .slice(1, 9)
              .map(one => `${one.number} 号`)
              .join('、')}
            {line.waiting.length > 9 && '……'}
          </p>
        )}
        <Counts line={line} />
      </div>
      <StateButtons line={line} change={change} />
    </>
  )
}

const Counts = ({ line }: { line: BoothLine }) =>
  line.came + line.lost === 0 ? null : (
    <p className='fine'>
      今天来过 {line.came} 人，过号 {line.lost} 人
    </p>
  )

function StateButtons({ line, change }: { line: BoothLine; change: (state: LineState, done: string) => void }) {
  const [isEnding, setEnding] = useState(false)
  const left = line.waiting.length + line.called.length
  if (isEnding)
    return (
      <div className='card'>
        <p>{left > 0 ? `还有 ${left} 人没轮到，结束后会收到消息，不用再等。` : '结束以后，求职者不能再取号。'}</p>
        <div className='two'>
          <button type='button' onClick={() => change('closed', '排队结束了，在等的人收到了消息')}>
            结束排队
          </button>
          <button type='button' onClick={() => setEnding(false)}>
            先不结束
          </button>
        </div>
      </div>
    )
  return (
    <div className='two'>
      {line.state === 'open' ? (
        <button type='button' onClick={() => change('paused', '暂停取号了，已经取的号还算数')}>
          暂停取号
        </button>
      ) : (
        <button type='button' onClick={() => change('open', '又可以取号了')}>
          继续取号
        </button>
      )}
      <button type='button' onClick={() => setEnding(true)}>
        结束排队
      </button>
    </div>
  )
}
