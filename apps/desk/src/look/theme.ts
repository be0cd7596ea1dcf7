import { theme, type ThemeConfig } from 'antd';
import { COLOURS, type Ground } from './colour.ts';

/** The pieces of antd in the colours of the desk: compact, still, and dark enough to be read. */
export function themeOn(ground: Ground): ThemeConfig {
  const c = COLOURS[ground];
  return {
    algorithm: ground === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    hashed: true,
    token: {
      colorPrimary: c.accent,
      colorLink: c.accent,
      colorLinkHover: c.accent,
      colorSuccess: c.accent,
      colorInfo: c.accent,
      colorWarning: c.near,
      colorError: c.danger,
      colorText: c.ink,
      colorTextHeading: c.ink,
      colorTextSecondary: c.soft,
      colorTextTertiary: c.soft,
      colorTextQuaternary: c.soft,
      colorTextDescription: c.soft,
      colorTextPlaceholder: c.soft,
      colorTextDisabled: c.soft,
      colorTextLightSolid: c.onAccent,
      colorBgBase: c.paper,
      colorBgLayout: c.paper,
      colorBgContainer: c.card,
      colorBgElevated: c.card,
      colorBorder: c.edge,
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      controlItemBgActive: c.wash,
      controlOutline: 'transparent',
      // Of desk.css, where it follows the language.
      fontFamily: 'var(--sans)',
      fontSize: 14,
      borderRadius: 6,
      controlHeight: 32,
      motion: false,
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 600,
      },
      Select: { optionSelectedBg: c.wash, optionSelectedColor: c.ink },
      Tabs: { itemSelectedColor: c.ink, inkBarColor: c.accent, titleFontSize: 14 },
    },
  };
}
