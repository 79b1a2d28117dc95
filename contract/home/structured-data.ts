import type { Job } from '../careers/jobs.ts'
import type { DistrictEvent } from '../culture/events.ts'
import type { Place } from '../culture/places.ts'
import type { Coordinates } from '../platform/scalars.ts'

export type StructuredData = Record<string, unknown>

const context = 'https://schema.org'
/** Where the district lies: both full names, as addresses have them. */
export interface Locality {
  district: string
  city: string
  province: string
}

/** What search engines read of an event: schema.org/Event. */
export const eventData = (event: DistrictEvent, where: Locality): StructuredData => ({
  '@context': context,
  '@type': 'Event',
  name: event.title,
  startDate: event.startsAt,
  endDate: event.endsAt,
  eventStatus: `${context}/${event.status === 'cancelled' ? 'EventCancelled' : event.previousStartsAt ? 'EventRescheduled' : 'EventScheduled'}`,
  ...(event.previousStartsAt ? { previousStartDate: event.previousStartsAt } : {}),
  eventAttendanceMode: `${context}/OfflineEventAttendanceMode`,
  location: placeData(where, event.venue, event.address, event.coordinates),
  organizer: { '@type': 'Organization', name: event.organizer },
  description: event.summary,
  isAccessibleForFree: event.priceText.startsWith('免费'),
  ...(event.seats.capacity === null
    ? {}
    : { maximumAttendeeCapacity: event.seats.capacity, remainingAttendeeCapacity: event.seats.left }),
})

/** schema.org/Place. */
export const placePageData = (place: Place, where: Locality): StructuredData => ({
  '@context': context,
  ...placeData(where, place.name, place.address, place.coordinates),
  description: place.summary,
})

/** schema.org/JobPosting. */
export const jobData = (job: Job, where: Locality): StructuredData => ({
  '@context': context,
  '@type': 'JobPosting',
  title: job.title,
  description: [job.duties, job.requirements].filter(Boolean).join('\n') || job.title,
  datePosted: job.postedAt,
  validThrough: job.validThrough,
  employmentType: employmentTypes[job.employmentType],
  hiringOrganization: { '@type': 'Organization', name: job.employer.name },
  jobLocation: placeData(where, job.place ?? job.district ?? where.district, job.place, null),
  ...(job.salary.min === null
    ? {}
    : {
        baseSalary: {
          '@type': 'MonetaryAmount',
          currency: 'CNY',
          value: {
            '@type': 'QuantitativeValue',
            minValue: job.salary.min,
            maxValue: job.salary.max,
            unitText: job.salary.unit.toUpperCase(),
          },
        },
      }),
})

const employmentTypes: Record<Job['employmentType'], string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  internship: 'INTERN',
  contract: 'CONTRACTOR',
}

const placeData = (
  { city, province }: Locality,
  name: string,
  address: string | null,
  coordinates: Coordinates | null,
): StructuredData => ({
  '@type': 'Place',
  name,
  address: {
    '@type': 'PostalAddress',
    addressLocality: city,
    addressRegion: province,
    addressCountry: 'CN',
    ...(address ? { streetAddress: address } : {}),
  },
  ...(coordinates ? { geo: { '@type': 'GeoCoordinates', ...coordinates } } : {}),
})
