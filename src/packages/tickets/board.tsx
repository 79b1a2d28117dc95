import { Text, View } from '@tarojs/components'
import { getServiceBoard } from '@/api/tickets'
import { Screen } from '@/frame/Screen'
import { usePageShare } from '@/home/use-page-share'
import { useResource } from '@/hooks/use-resource'
import { Button } from '@/kit/Button'
import { Card } from '@/kit/Card'
import { ResourceView } from '@/kit/ResourceView'
import { SectionHeader } from '@/kit/SectionHeader'
import { Notice } from '@/kit/StateCard'
import { SampleTag } from '@/kit/Tag'
import { district } from '@/lib/district'
import { open } from '@/lib/page-stack'
import { paths } from '@/lib/routes'
import { momentText } from '@/lib/time'
import type { ServiceBoard } from '../../../contract/policies/service-board.ts'
import { FairsOnBoard } from './components/FairsOnBoard'
import './board.scss'

export default function BoardPage() {
  const board = useResource('service-board', getServiceBoard)
  usePageShare(() => ({ title: `${district.name} 服务公示`, path: paths.serviceBoard(), picture: 'talk' }))
  return (
    <Screen title='服务公示'>
      <View className='page-body'>
        <ResourceView resource={board}>{data => <Board board={data} />}</ResourceView>
        <FairsOnBoard />
        <Button kind='line' size='small' onPress={() => open(paths.openData())}>
          下载这些数据
        </Button>
      </View>
    </Screen>
  )
}

function Board({ board }: { board: ServiceBoard }) {
  const { totals, whistles, departments, centres, definitions, answers } = board
  return (
    <>
      <Text className='board-page__note'>
        {board.from} 起，到 {momentText(board.asOf)}，按办件记录实时计算
      </Text>
      {totals.samples > 0 ? (
        <Notice icon='info'>
          {totals.tickets} 件里有 {totals.samples} 件是示例，用来看看板长什么样
        </Notice>
      ) : null}
      <SectionHeader title='街道吹哨，部门报到' />
      <View className='board-page__grid'>
        {whistles.map(({ route, name, count }) => (
          <Figure key={route} value={String(count)} unit='次' name={name} />
        ))}
      </View>
      <SectionHeader title={totals.samples > 0 ? <TitleWithSample /> : '办得怎么样'} />
      <View className='board-page__grid'>
        <Figure value={percent(totals.responseRate)} unit='' name={`${board.targetHours} 个工作小时响应率`} />
        <Figure value={totals.medianHours === null ? '—' : String(totals.medianHours)} unit='小时' name='用时中位数' />
        <Figure value={percent(totals.satisfaction)} unit='' name='满意度' />
        <Figure value={String(totals.overdue)} unit='件' name='现在超时未答复' />
      </View>
      <SectionHeader title='问答有用吗' />
      {answers.useful === null ? (
        <Notice icon='info'>评价过回答的还不到 {board.smallest} 次，先不公布</Notice>
      ) : (
        <View className='board-page__grid'>
          <Figure value={percent(answers.usefulShare)} unit='' name='觉得有用' />
          <Figure
            value={`${answers.useful} / ${answers.useful + (answers.notUseful ?? 0)}`}
            unit='次'
            name='点了“有用” / 评价过'
          />
        </View>
      )}
      <SectionHeader title='各分中心' />
      <Card className='board-page__departments'>
        {centres.map(({ id, name, tickets, responseRate }) => (
          <View key={id} className='board-page__department'>
            <Text className='board-page__name'>{name}</Text>
            <Text className='board-page__figures'>
              {departmentText({ tickets, responseRate, medianHours: null, satisfaction: null })}
            </Text>
          </View>
        ))}
      </Card>
      <SectionHeader title='各部门' />
      <Card className='board-page__departments'>
        {departments.map(department => (
          <View key={department.id} className='board-page__department'>
            <Text className='board-page__name'>{department.name}</Text>
            <Text className='board-page__figures'>{departmentText(department)}</Text>
          </View>
        ))}
      </Card>
      <SectionHeader title='怎么算的' />
      <Card className='board-page__definitions'>
        {definitions.map(({ name, text }) => (
          <View key={name} className='board-page__definition'>
            <Text className='board-page__term'>{name}</Text>
            <Text className='board-page__text'>{text}</Text>
          </View>
        ))}
      </Card>
    </>
  )
}

const TitleWithSample = () => (
  <View className='board-page__title' role='heading' aria-level='2'>
    办得怎么样 <SampleTag />
  </View>
)

const Figure = ({ value, unit, name }: { value: string; unit: string; name: string }) => (
  <Card className='board-page__figure'>
    <Text className='board-page__value'>
      {value}
      {value === '—' ? '' : <Text className='board-page__unit'> {unit}</Text>}
    </Text>
    <Text className='board-page__label'>{name}</Text>
  </Card>
)

const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 1000) / 10}%`)

function departmentText({
  tickets,
  responseRate,
  medianHours,
  satisfaction,
}: Omit<ServiceBoard['departments'][number], 'id' | 'name'>) {
  if (tickets === null) return '件数太少，不单独公布'
  if (tickets === 0) return '还没有牵头的'
  return [
    `牵头 ${tickets} 件`,
    responseRate === null ? '' : `响应率 ${percent(responseRate)}`,
    medianHours === null ? '' : `用时 ${medianHours} 小时`,
    satisfaction === null ? '' : `满意 ${percent(satisfaction)}`,
  ]
    .filter(Boolean)
    .join(' · ')
}
