import { Field, type FieldProps } from '@/kit/Field'

type PersonFieldProps = Omit<FieldProps, 'name' | 'label' | 'type'>

/** `label` where it is not the name in everyday life that is asked. */
export const NameField = ({ label = '怎么称呼你', ...field }: PersonFieldProps & { label?: string }) => (
  <Field name='name' label={label} maxLength={30} autoComplete='name' {...field} />
)

export const BirthDateField = (field: PersonFieldProps) => (
  <Field
    name='birthDate'
    label='你的出生日期'
    purpose='只用来确认已满 18 岁，不保存'
    type='digits'
    placeholder='如 20000102'
    maxLength={10}
    {...field}
  />
)
