/** What the district of this build is called: `district.json` of its package. */
export const district = DISTRICT
