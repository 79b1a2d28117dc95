/** Parts of the phone that the program moves or asks, as they are now. Refusals are for tests to mock. */
export const phone = {
  brightness: 0.5,
  isKeptOn: false,
  clipboard: '',
  calendar: [] as object[],
  location: null as { name?: string } | null,
  /** Paths of the photos that the person will choose, and of what was saved to the album. */
  photos: [] as string[],
  album: [] as string[],
  previewed: '',
  toasts: [] as string[],
  /** What went to a chat, by a button of the page. */
  shared: [] as object[],
  hasUpdated: false,
  /** What WeChat asked the person, in order; see `consent.ts`. */
  asked: [] as string[],
}

export const device = {
  sync: {},
  later: {
    getScreenBrightness: () => ({ value: phone.brightness }),
    setScreenBrightness: ({ value }: { value: number }) => void (phone.brightness = value),
    setKeepScreenOn: ({ keepScreenOn }: { keepScreenOn: boolean }) => void (phone.isKeptOn = keepScreenOn),
    setClipboardData: ({ data }: { data: string }) => void (phone.clipboard = data),
    vibrateShort: () => {},
    vibrateLong: () => {},
    getFuzzyLocation: () => ({ latitude: 34.752, longitude: 113.666 }),
    addPhoneCalendar: (entry: object) => void phone.calendar.push(entry),
    /** The person looks and leaves everything as it was. */
    openSetting: () => ({ authSetting: {} }),
    openLocation: (place: { name?: string }) => void (phone.location = place),
    scanCode: () => {
      throw 'no code before the camera: mock scanCode with the one to be read'
    },
  },
}
