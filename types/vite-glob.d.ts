/** What Vite puts in place of `import.meta.glob(…)` when it builds the desk: what each file that fits gives, by its path. */
interface ImportMeta {
  glob<T>(pattern: string, options: { query: string; import: 'default'; eager: true }): Record<string, T>
}
