import { ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../app/language/language.js';
import { usePreferences } from '../app/theme/preferences.js';
import { palette } from '../app/theme/tokens.js';

const locales: Record<string, Locale> = { zh: zhCN, en: enUS };

/**
 * Dresses what Ant Design draws in the house's tokens. Only pages that need its pickers and trees load it: antd costs
 * 85 kB compressed, half of what sign-in and board may weigh, so frame, board and filing stand on native elements.
 */
export function AntdTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  const { type } = usePreferences();
  const fontSize = type === 'large' ? 18 : 14;
  return (
    <ConfigProvider
      locale={locales[language]}
      theme={{
        token: {
          colorPrimary: palette.brand,
          colorInfo: palette.done,
          colorSuccess: palette.pace,
          colorWarning: palette.behind,
          colorError: palette.lag,
          colorText: palette.ink,
          colorTextSecondary: palette.ink2,
          colorTextPlaceholder: palette.ink3,
          colorBorder: palette.edge,
          colorBorderSecondary: palette.line,
          colorBgLayout: palette.paper,
          borderRadius: 4,
          fontSize,
          controlHeight: type === 'large' ? 44 : 34,
          fontFamily: 'inherit',
          wireframe: true,
          motion: false,
        },
      }}
    >
      {children}
    </ConfigProvider>
  );
}
