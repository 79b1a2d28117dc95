import { district } from '../platform/district.ts'

/** The fact of how many months somebody is insured in the district; in the city at large it is `si_months`. */
export const insuredInDistrict = `si_${district.slug}_months`
