export default { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
