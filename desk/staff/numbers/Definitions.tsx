/** How figures are counted, under them. */
export const Definitions = ({ items }: { items: { name: string; text: string }[] }) => (
  <details className='how-counted'>
    <summary>这些数怎么算</summary>
    <dl>
      {items.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  </details>
)
