import { Form, InputNumber } from 'antd'
import type { Coordinates } from '../../contract/platform/scalars.ts'
import { district } from '../frame/district.ts'

/** What stands in the two fields; one of them may still be empty. */
export type PositionTyped = { [K in keyof Coordinates]?: Coordinates[K] | null } | null

/** Where both halves are filled in. */
export const positionIn = (typed: PositionTyped | undefined): Coordinates | null =>
  typed?.latitude != null && typed.longitude != null ? { latitude: typed.latitude, longitude: typed.longitude } : null

const { south, north, west, east } = district.map

/** The two halves of `coordinates` in a form; what lies far from the district is a typing error. */
export const PositionFields = () => (
  <>
    <Form.Item name={['coordinates', 'latitude']} label='纬度' extra={`${south} 到 ${north}，没有来源就空着`}>
      <InputNumber min={south} max={north} step={0.0001} style={{ width: 160 }} />
    </Form.Item>
    <Form.Item name={['coordinates', 'longitude']} label='经度' extra={`${west} 到 ${east}`}>
      <InputNumber min={west} max={east} step={0.0001} style={{ width: 160 }} />
    </Form.Item>
  </>
)
