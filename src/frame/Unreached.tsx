import { View } from '@tarojs/components'
import type { ApiError } from '@/api/errors'
import { Failure } from '@/kit/StateCard'
import { Screen } from './Screen'

interface UnreachedProps {
  title: string
  error: ApiError
  onRetry: () => void
}

/** Stands in the place of a page whose code did not come. */
export function Unreached({ title, error, onRetry }: UnreachedProps) {
  return (
    <Screen title={title}>
      <View className='page-body'>
        <Failure error={error} onRetry={onRetry} />
      </View>
    </Screen>
  )
}
