import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { App, ConfigProvider, theme } from 'antd'
import chinese from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { type ReactNode, useEffect, useState } from 'react'

dayjs.locale('zh-cn')

const stillScreen = window.matchMedia('(prefers-reduced-motion: reduce)')
const darkScheme = window.matchMedia('(prefers-color-scheme: dark)')

/** The colours of the mini-program, read from its own tokens, so that there is one place for them. */
function themeNow() {
  const styles = getComputedStyle(document.body)
  const colour = (name: string) => styles.getPropertyValue(`--${name}`).trim()
  return {
    algorithm: darkScheme.matches ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'desk' },
    hashed: false,
    token: {
      // Without transitions antd would wait for the end of one: a spinner stays, and a closed list stays open.
      motion: !stillScreen.matches,
      colorPrimary: colour('brand'),
      colorLink: colour('brand'),
      colorInfo: colour('sky'),
      colorSuccess: colour('brand'),
      colorWarning: colour('lamp'),
      colorError: colour('danger'),
      colorBgLayout: colour('bg'),
      colorBgContainer: colour('surface'),
      colorBgElevated: colour('surface'),
      colorText: colour('ink-1'),
      colorTextSecondary: colour('ink-2'),
      colorTextTertiary: colour('ink-3'),
      colorTextDescription: colour('ink-3'),
      colorTextPlaceholder: colour('ink-3'),
      colorTextDisabled: colour('ink-3'),
      colorBorder: colour('control'),
      colorBorderSecondary: colour('line'),
      colorTextLightSolid: colour('on-brand'),
      fontFamily: styles.fontFamily,
      fontSize: 14,
      borderRadius: 9,
      controlHeight: 36,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        dangerColor: darkScheme.matches ? '#3b0d04' : '#ffffff',
      },
      Tooltip: { colorTextLightSolid: '#ffffff' },
    },
  }
}

/** antd in the colours of the product, in Chinese, for browsers that do not know `:where()` and logical properties. */
export function Theme({ children }: { children: ReactNode }) {
  const [settings, setSettings] = useState(themeNow)
  useEffect(() => {
    const follow = () => setSettings(themeNow())
    darkScheme.addEventListener('change', follow)
    return () => darkScheme.removeEventListener('change', follow)
  }, [])
  return (
    <StyleProvider hashPriority='high' transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={chinese} theme={settings} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
        <App component={false}>{children}</App>
      </ConfigProvider>
    </StyleProvider>
  )
}
