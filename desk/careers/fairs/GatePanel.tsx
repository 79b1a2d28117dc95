import { Link } from '@tanstack/react-router'
import { Check, CircleAlert } from 'lucide-react'
import type { StaffFair } from '../../../contract/careers/staff-fairs.ts'
import { Panel } from '../../kit/Panel.tsx'

const items = [
  { path: 'checks.plan', title: '组织方案' },
  { path: 'checks.safetyPlan', title: '安全预案' },
  { path: 'checks.advanceNotice', title: '提前公示' },
  { path: 'checks.employerCheck', title: '参会企业核验' },
  { path: 'booths', title: '展位上的企业都在核验有效期内' },
] as const

/** What must be seen to before a fair may be published, each with the sentence that says how. */
export function GatePanel({ fair }: { fair: StaffFair }) {
  const problemOf = (path: string) => fair.problems.find(problem => problem.path === path)
  const noted = fair.checks as Record<string, string | undefined>
  return (
    <Panel title='发布前' aside={fair.problems.length === 0 ? '都齐了' : `差 ${fair.problems.length} 项`}>
      <ul className='fair-gate'>
        {items.map(({ path, title }) => {
          const problem = problemOf(path)
          return (
            <li key={path} className={problem ? 'is-open' : ''}>
              {problem ? <CircleAlert size={18} aria-hidden /> : <Check size={18} aria-hidden />}
              <div>
                <strong>{title}</strong>
                <span className='caption'>
                  {problem ? `${problem.message}。` : (noted[path.replace('checks.', '')] ?? '没有问题')}
                </span>
              </div>
              {problem && (
                <Link to={path === 'booths' ? '/fairs/$id/booths' : '/fairs/$id/text'} params={{ id: fair.id }}>
                  {path === 'booths' ? '看展位' : '去填'}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
