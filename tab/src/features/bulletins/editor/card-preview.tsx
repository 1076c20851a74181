import { makeStyles, tokens } from '@fluentui/react-components';
import { AdaptiveCard, GlobalSettings } from 'adaptivecards';
import { useEffect, useRef } from 'react';
import { htmlOf } from '../markdown';

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = htmlOf(text);
  result.didProcess = true;
};
// A preview is looked at: its buttons do nothing.
GlobalSettings.setTabIndexAtCardRoot = false;

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    '& p': { margin: 0 },
    '& img': { maxWidth: '100%' },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

// Fluent's own colours, so that light, dark and contrast follow the host.
const colours = (plain: string, soft: string) => ({ default: plain, subtle: soft });
const foreground = Object.fromEntries(
  ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'].map((name) => [
    name,
    colours(tokens.colorNeutralForeground1, tokens.colorNeutralForeground2),
  ]),
);
const hostConfig = {
  fontFamily: tokens.fontFamilyBase,
  containerStyles: { default: { backgroundColor: 'transparent', foregroundColors: foreground } },
  actions: { buttonSpacing: 8, maxActions: 6, actionAlignment: 'left' },
  // Below the heading of the section where the card stands; without it a heading would have no level.
  textBlock: { headingLevel: 3 },
};

const drawn = (source: unknown): HTMLElement | undefined => {
  const card = new AdaptiveCard();
  card.hostConfig = new (card.hostConfig.constructor as new (config: unknown) => typeof card.hostConfig)(
    hostConfig,
  );
  card.parse(source);
  const element = card.render();
  for (const button of element?.querySelectorAll('button') ?? []) button.disabled = true;
  for (const part of element?.querySelectorAll('[tabindex]') ?? []) part.removeAttribute('tabindex');
  return element;
};

/** The very card, drawn by the official renderer. */
export const CardPreview = ({ card }: { readonly card: unknown }) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = drawn(card);
    place.current?.replaceChildren(...(element ? [element] : []));
  }, [card]);
  return <div ref={place} className={useStyles().card} />;
};
