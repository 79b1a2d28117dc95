// Scripts stay readable to older engines than the styles (package.json): a page without its gaps is still a page, one whose
// script does not start is none.
export default {
  plugins: ['./config/plugins/guarded-pages.cjs'],
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', targets: { chrome: '80', ios: '11' } }]],
}
