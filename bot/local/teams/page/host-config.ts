import type { PageTheme } from '../wire';

type Palette = {
  readonly back: string;
  readonly emphasis: string;
  readonly text: string;
  readonly subtle: string;
  readonly accent: string;
  readonly attention: string;
  readonly good: string;
  readonly warning: string;
  readonly line: string;
  /** Behind containers of a style: accent, attention, good, warning. */
  readonly behind: readonly [string, string, string, string];
};

// Teams' own palettes (Fluent); every text reaches 4.5:1 on its ground.
const palettes: Readonly<Record<PageTheme, Palette>> = {
  light: {
    back: '#ffffff',
    emphasis: '#f5f5f5',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    attention: '#b10e1c',
    good: '#0e700e',
    warning: '#835b00',
    line: '#d1d1d1',
    behind: ['#e8ebfa', '#fdf3f4', '#f1faf1', '#fef7e0'],
  },
  dark: {
    back: '#292929',
    emphasis: '#1f1f1f',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    attention: '#f1707b',
    good: '#9fd89f',
    warning: '#fce100',
    line: '#525252',
    behind: ['#2f2f4a', '#3f1f22', '#1f3320', '#3d3510'],
  },
  contrast: {
    back: '#000000',
    emphasis: '#000000',
    text: '#ffffff',
    subtle: '#ffffff',
    accent: '#ffff01',
    attention: '#ff8080',
    good: '#3ff23f',
    warning: '#ffff01',
    line: '#ffffff',
    behind: ['#000000', '#000000', '#000000', '#000000'],
  },
};

const tone = (color: string, subtle = color) => ({ default: color, subtle });
const style = (p: Palette, backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: {
    default: tone(p.text, p.subtle),
    dark: tone(p.text, p.subtle),
    light: tone(p.subtle),
    accent: tone(p.accent),
    attention: tone(p.attention),
    good: tone(p.good),
    warning: tone(p.warning),
  },
  borderColor: p.line,
});

const sizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 };
const weights = { lighter: 300, default: 400, bolder: 600 };
const fontType = (fontFamily: string) => ({ fontFamily, fontSizes: sizes, fontWeights: weights });

/** How Teams draws a card: its fonts, spaces and colours, and at most six buttons. */
export const hostConfigFor = (theme: PageTheme) => {
  const p = palettes[theme];
  const [accent, attention, good, warning] = p.behind;
  return {
    supportsInteractivity: true,
    choiceSetInputValueSeparator: ',',
    fontTypes: {
      default: fontType("'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif"),
      monospace: fontType("Consolas, 'DejaVu Sans Mono', monospace"),
    },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: p.line },
    imageSizes: { small: 32, medium: 52, large: 100 },
    containerStyles: {
      default: style(p, p.back),
      emphasis: style(p, p.emphasis),
      accent: style(p, accent),
      attention: style(p, attention),
      good: style(p, good),
      warning: style(p, warning),
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'default' },
    },
    textStyles: { heading: { size: 'large', weight: 'bolder' }, columnHeader: { weight: 'bolder' } },
    textBlock: { headingLevel: 3 },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 12,
    },
    table: { cellSpacing: 8 },
  };
};
