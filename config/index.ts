import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'
import { localApi } from '../scripts/local-api'
import { builtFolder, colours, district, districtFolder, programDistrict } from './district'

const root = path.resolve(__dirname, '..')
const isWeapp = process.env.TARO_ENV === 'weapp'

/** Where the program finds the API; on h5, without an address, the server it came from. */
const apiOrigin = process.env.TARO_APP_API ?? (process.env.NODE_ENV === 'development' && isWeapp ? localApi : '')
if (isWeapp && !apiOrigin)
  throw new Error('微信版不知道去哪里找接口：本机试用请运行 npm run build，发布请运行 npm run release（docs/release.md）')

/** Besides src/: the evaluators of the contract, and packages that are published in newer syntax than phones read. */
const compiled = ['contract', 'node_modules/uqr', 'node_modules/zustand', 'node_modules/@stablelib'].map(folder =>
  path.join(root, folder),
)

/** Where a picture goes in a build: those of the district beside the others, whichever district it is. */
const placeOf = (file: string) =>
  file.replace(`${path.relative(root, districtFolder)}/pictures/`, 'assets/art/').replace(/^src\//, '')

/** Old phones: no syntax beyond what WeChat's oldest supported engines read. `output`, not `format`: Taro passes it through. */
const terser = {
  compress: { passes: 3, ecma: 2017 },
  output: { comments: false, ecma: 2017, quote_keys: false, keep_quoted_props: false },
}

export default defineConfig<'webpack5'>(async () => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: district.id,
    date: '2026-11-21',
    // Design tokens are written at 375 wide: 1px becomes 2rpx.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: `${builtFolder}/${process.env.TARO_ENV}`,
    plugins: [path.resolve(__dirname, 'plugins/accessibility.cjs')],
    alias: { '@': path.join(root, 'src'), '@district': districtFolder },
    defineConstants: {
      API_ORIGIN: JSON.stringify(apiOrigin),
      PROGRAM_VERSION: JSON.stringify(version),
      DISTRICT: JSON.stringify(programDistrict),
    },
    copy: {
      // WeChat finds the tab bar's pictures through theme.json, which webpack does not follow.
      patterns: [
        isWeapp
          ? { from: `${districtFolder}/pictures/tabs`, to: `${builtFolder}/weapp/assets/tabs` }
          : { from: `${districtFolder}/pictures/mark-tile.svg`, to: `${builtFolder}/h5/icon.svg` },
      ],
      options: {},
    },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: process.env.TARO_CACHE === '1' },
    terser: { enable: true, config: terser as never },
    mini: {
      // For a release only, and never named by the scripts: scripts/release takes them out of the package.
      enableSourceMap: process.env.TARO_MAPS === '1',
      sourceMapType: 'hidden-source-map',
      compile: { include: compiled },
      // Pixels stay pixels: `rpx` would blow the page up on foldables and tablets, where it is a column instead.
      postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      // Taro reads 0 as unset; pictures stay files, for inlined ones travel with every setData.
      imageUrlLoaderOption: { limit: 1, name: placeOf },
      // No `minifyXML`: it takes <input></input> for HTML and drops the end, and WeChat's compiler then refuses the package.
      optimizeMainPackage: { enable: true },
      // Deeper nesting than this is written as a template of its own.
      ...({ baseLevel: 8 } as object),
    },
    h5: {
      htmlPluginOption: { district: { name: district.name }, colours },
      compile: { include: compiled },
      publicPath: './',
      staticDirectory: 'static',
      imageUrlLoaderOption: { limit: 1, name: (file: string) => `static/images/${placeOf(file)}` },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 24 } },
      },
      router: { mode: 'hash' },
      devServer: { host: '127.0.0.1', port: 10086, open: false, proxy: { '/api': { target: 'http://127.0.0.1:8787' } } },
      webpackChain(chain) {
        // It would be the package's name.
        chain.output.set('uniqueName', district.id)
        chain.performance.hints(false)
        chain.plugin('mainPlugin').tap(([options]) => {
          options.loaderMeta.execBeforeCreateWebApp += "require('@/frame/page-code').watchPageCode(config.routes)\n"
          return [options]
        })
        chain.optimization.splitChunks({
          chunks: 'all',
          maxInitialRequests: 20,
          maxAsyncRequests: 20,
          minSize: 10000,
          cacheGroups: {
            vendors: {
              name: 'vendors',
              test: /[\\/]node_modules[\\/]/,
              chunks: 'initial',
              priority: 10,
              reuseExistingChunk: true,
            },
            components: {
              name: 'taro-components',
              test: /[\\/]node_modules[\\/]@tarojs[\\/]components/,
              chunks: 'async',
              priority: 20,
              reuseExistingChunk: true,
            },
            common: { minChunks: 2, chunks: 'async', priority: 5, reuseExistingChunk: true },
          },
        })
      },
    },
  }
  return base
})
