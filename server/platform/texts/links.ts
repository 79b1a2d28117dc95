/** Addresses of pages; one without a scheme only with a path: 1688.com is where somebody works. */
const address =
  /(?:https?:\/\/|weixin:\/\/|www\.)[-\w.~:/?#@$&*+=%]{2,500}|(?<![\w@.-])(?!(?:asp|ado|vb)\.net)(?:[a-z0-9][-a-z0-9]{0,40}\.){1,3}(?:com|cn|net|org|top|xyz|cc|vip|club|site|shop|me|io|co|link|im)\/[-\w./?=&%#]{1,200}/g
/** Addresses of pages in a folded text. */
export function* linksIn(text: string): Generator<{ kind: 'link'; at: number; end: number }> {
  if (!/:\/\/|www\.|\.[a-z]{2,4}\//.test(text)) return
  for (const { 0: link, index } of text.matchAll(address))
    yield { kind: 'link', at: index, end: index + link.replace(/[.:?&]+$/, '').length }
}
