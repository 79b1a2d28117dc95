import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useSession } from '../frame/session.tsx'

/** Tells admins which ways of signing in nobody can take here, and who can mend it. */
export function ClosedSignIn() {
  const { may } = useSession()
  const { data } = useQuery({ queryKey: ['providers'], queryFn: () => api('GET /session/providers', {}), staleTime: Infinity })
  if (!may('manage-staff') || !data || data.providers.includes('demo') || data.providers.includes('phone')) return null
  const hasWeChat = data.providers.some(provider => provider !== 'phone')
  return (
    <p className='notice' role='status'>
      网页上还不能用手机号登录：没有开通短信。
      {hasWeChat ? '在微信里登录不受影响，网页上只能看。' : '微信登录也没有配置，现在谁都不能报名和投递。'}
      要开通，请管服务器的人按运维手册“短信”一节配置。
    </p>
  )
}
