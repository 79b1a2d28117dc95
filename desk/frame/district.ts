/** What the district of this build is called and where it lies: `district.json` of its package. */
export const district = DESK_DISTRICT
