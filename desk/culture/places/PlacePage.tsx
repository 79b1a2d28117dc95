import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Form } from 'antd'
import { useState } from 'react'
import type { StaffPlace } from '../../../contract/culture/staff-places.ts'
import { api } from '../../api/client.ts'
import { Loaded } from '../../kit/Loaded.tsx'
import { onceKey } from '../../kit/once.ts'
import { PageHead } from '../../kit/PageHead.tsx'
import { RecordForm } from '../../kit/RecordForm.tsx'
import { StateTag } from '../../kit/StateTag.tsx'
import { dayText } from '../../kit/times.ts'
import { followVersion, overVersion, VersionField } from '../../kit/VersionField.tsx'
import { Preview } from '../Preview.tsx'
import { PublicActs } from '../PublicActs.tsx'
import { publicStates } from '../words.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { fieldLabels, newPlace, type PlaceValues, placeNames, toDraft, toValues } from './values.ts'

const route = getRouteApi('/desk/places/$id')

export function PlacePage() {
  const { id } = route.useParams()
  const query = useQuery({ queryKey: ['place', id], queryFn: () => api('GET /staff/places/:id', { params: { id } }) })
  return <Loaded query={query}>{place => <PlaceEditor key={id} place={place} />}</Loaded>
}

export const NewPlacePage = () => <PlaceEditor place={null} />

/** Writes a place: fields at the left, the phone at the right. */
function PlaceEditor({ place }: { place: StaffPlace | null }) {
  const [form] = Form.useForm<PlaceValues>()
  const values = (Form.useWatch([], { form, preserve: true }) ?? {}) as PlaceValues
  const [isChanged, setChanged] = useState(false)
  const [key] = useState(onceKey)
  const cache = useQueryClient()
  const navigate = useNavigate()

  function took(saved: StaffPlace) {
    cache.setQueryData(['place', saved.id], saved)
    void cache.invalidateQueries({ queryKey: ['places'] })
    followVersion(form, saved.version)
  }
  async function save() {
    const draft = toDraft(form.getFieldsValue(true) as PlaceValues)
    if (!draft) return
    if (place) {
      took(await api('PATCH /staff/places/:id', { params: { id: place.id }, body: draft }, overVersion(form)))
      return
    }
    const made = await api('POST /staff/places', { body: draft }, { idempotencyKey: key })
    took(made)
    void navigate({ to: '/places/$id', params: { id: made.id }, replace: true })
  }
  const params = { id: place?.id ?? '' }
  return (
    <>
      <PageHead
        title={place?.name ?? '新建地点'}
        beside={
          place && (
            <>
              <StateTag tone={publicStates[place.state].tone}>{publicStates[place.state].text}</StateTag>{' '}
              {place.checkedAt ? `${dayText(place.checkedAt)} 核对` : '没核对过'}
              {place.rooms > 0 && (
                <>
                  {' '}
                  <Link to='/rooms'>{place.rooms} 个可约的房间</Link>
                </>
              )}
            </>
          )
        }
        actions={
          place && (
            <PublicActs
              kind='place'
              id={place.id}
              title={place.name}
              isPublic={place.state === 'published'}
              isChanged={isChanged}
              labels={{ ...fieldLabels, state: '状态' }}
              names={placeNames}
              onPublish={async published => took(await api('PUT /staff/places/:id/publication', { params, body: { published } }))}
              onCheck={async () => took(await api('PUT /staff/places/:id/check', { params }))}
            />
          )
        }
      />
      <div className='editor'>
        <div className='editor-main'>
          <RecordForm<PlaceValues>
            name={`place:${place?.id ?? 'new'}`}
            form={form}
            initial={place ? toValues(place) : newPlace}
            labels={fieldLabels}
            act={place ? (place.state === 'published' ? '保存，公开的内容跟着改' : '保存') : '存为草稿'}
            onSave={save}
            onTakeCurrent={current => form.setFieldValue('version', (current as StaffPlace).version)}
            onDraft={setChanged}
            readCurrent={toValues}
            names={placeNames}
          >
            <VersionField />
            <PlaceFields id={place?.id} />
          </RecordForm>
        </div>
        <Preview
          title='手机预览'
          needs='填好类别和名称后，这里会出现手机上的样子。'
          draft={toDraft(values)}
          make={body => api('POST /staff/place-previews', { body })}
          path={id => `/packages/places/place?id=${id}`}
        />
      </div>
    </>
  )
}
