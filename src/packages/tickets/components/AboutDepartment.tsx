import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { listDepartments } from '@/api/tickets'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { ResourceView } from '@/kit/ResourceView'
import { ChoiceList, Sheet } from '@/kit/Sheet'

interface AboutDepartmentProps {
  value: string | null
  onChange: (id: string | null) => void
}

/** Whether a department itself is complained of: then it goes over its head. */
export function AboutDepartment({ value, onChange }: AboutDepartmentProps) {
  const [isOpen, setOpen] = useState(false)
  const departments = useResource('departments', listDepartments)
  const chosen = departments.data?.items.find(({ id }) => id === value)
  return (
    <View className='new-ticket__about'>
      <Text className='new-ticket__text'>
        {chosen
          ? `投诉的是${chosen.name}：由它的上级办，${chosen.name}的人看不到。`
          : '如果投诉的是某个部门本身，选上它：由它的上级来办，那个部门的人看不到。'}
      </Text>
      <Button kind='line' onPress={() => setOpen(true)}>
        {chosen ? '换一个，或不是' : '选部门'}
      </Button>
      {isOpen ? (
        <Sheet title='投诉的是哪个部门' onClose={() => setOpen(false)}>
          <ResourceView resource={departments}>
            {({ items }) => (
              <ChoiceList
                options={[
                  { value: null, text: '不是投诉哪个部门' },
                  ...items.filter(({ sample }) => !sample).map(({ id, name }) => ({ value: id, text: name })),
                ]}
                value={value}
                onChoose={id => {
                  onChange(id)
                  setOpen(false)
                }}
              />
            )}
          </ResourceView>
        </Sheet>
      ) : null}
    </View>
  )
}
