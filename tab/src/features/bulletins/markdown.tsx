import { makeStyles, tokens } from '@fluentui/react-components';
import { markdownInCard } from '@shared/domain/people-text';
import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';

// What Teams' cards keep: bold, italic, lists and links; a single line break is none. Markup stays text; only http(s)
// becomes a link.
const markdown = new MarkdownIt('zero', { html: false, breaks: false }).enable([
  'emphasis',
  'escape',
  'link',
  'list',
  'newline',
]);
markdown.validateLink = (url) => /^https?:\/\//iu.test(url);
const { link_open: opening } = markdown.renderer.rules;
markdown.renderer.rules.link_open = (tokensOf, at, options, env, self) => {
  tokensOf[at]?.attrSet('target', '_blank');
  tokensOf[at]?.attrSet('rel', 'noopener noreferrer');
  return opening ? opening(tokensOf, at, options, env, self) : self.renderToken(tokensOf, at, options);
};

export const htmlOf = (text: string): string => markdown.render(text);

const useStyles = makeStyles({
  text: {
    maxWidth: '75ch',
    overflowWrap: 'anywhere',
    '& p, & ul, & ol': { margin: `0 0 ${tokens.spacingVerticalS}` },
    '& a': { color: tokens.colorBrandForegroundLink },
  },
});

/** People's own text as a card in their channel shows it. */
export const Markdown = ({ text }: { readonly text: string }) => {
  const html = useMemo(() => htmlOf(markdownInCard(text)), [text]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the library from text with markup switched off
  return <div className={useStyles().text} dangerouslySetInnerHTML={{ __html: html }} />;
};
