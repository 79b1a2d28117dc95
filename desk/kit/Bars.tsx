import './kit.scss'

interface BarsProps {
  /** What is counted, e.g. 每 5 分钟签到. */
  title: string
  bars: { label: string; value: number }[]
  unit: string
  /** The last bar is still being counted. */
  endsNow?: boolean
}

/** A bar chart, with the same figures as a table for readers and for who wants them exactly. */
export function Bars({ title, bars, unit, endsNow = false }: BarsProps) {
  const most = Math.max(1, ...bars.map(bar => bar.value))
  const every = Math.ceil(bars.length / 6)
  return (
    <figure className='bars'>
      <div className='bars-chart' aria-hidden>
        {bars.map(({ label, value }, index) => (
          <div
            key={label}
            className={endsNow && index === bars.length - 1 ? 'bars-bar is-now' : 'bars-bar'}
            style={{ height: `${(value / most) * 100}%` }}
            title={`${label} ${value} ${unit}`}
          />
        ))}
      </div>
      <div className='bars-labels' aria-hidden>
        {bars.map(({ label }, index) => (
          <span key={label}>{index % every === 0 ? label : ''}</span>
        ))}
      </div>
      <details>
        <summary>看数字</summary>
        <table>
          <caption className='only-read'>{title}</caption>
          <tbody>
            {bars.map(({ label, value }) => (
              <tr key={label}>
                <th scope='row'>{label}</th>
                <td>
                  {value} {unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
