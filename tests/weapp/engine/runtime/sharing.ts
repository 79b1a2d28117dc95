/** What a button of WeChat's own for sharing does; the page stack fills it in, which stands on the components. */
export const sharing = { ask: (): void => {} }
