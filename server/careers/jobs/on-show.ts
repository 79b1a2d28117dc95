/** What `jobs j` must satisfy to be on show now. */
export const onShow = (now: number) => ({ sql: "j.state = 'published' AND j.visible_until > ?", params: [now] })
