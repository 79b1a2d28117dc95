import { View } from '@tarojs/components'
import { Button } from '@/kit/Button'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import './PolicyServices.scss'

/** The two ways on from a policy: what may I draw, and a person who answers. */
export function PolicyServices() {
  return (
    <View className='policy-services'>
      <Button kind='tint' icon='list' className='policy-services__way' onPress={() => open(paths.check())}>
        资格自查
      </Button>
      <Button kind='line' icon='person' className='policy-services__way' onPress={() => open(paths.tickets())}>
        问人工
      </Button>
    </View>
  )
}
