/** What a reader is told of an element beyond its words; ids and styles are told to nobody. */
const telling = [
  'href',
  'role',
  'type',
  'lang',
  'title',
  'alt',
  'max',
  'min',
  'maxlength',
  'placeholder',
  'target',
  'download',
  'colspan',
  'aria-label',
  'aria-current',
  'aria-pressed',
  'aria-selected',
  'aria-checked',
  'aria-expanded',
  'aria-invalid',
  'aria-disabled',
  'aria-haspopup',
  'aria-live',
  'aria-modal',
] as const;
/** What says nothing that the element's own name does not. */
const usual = new Set(['role=presentation', 'type=button', 'type=text']);
const parts = 'main,nav,section,article,form,fieldset,dialog,table,thead,tr,ul,ol,dl,details';
const leaves =
  'a,button,label,legend,h1,h2,h3,h4,h5,h6,p,li,th,td,dt,dd,option,summary,input,select,textarea,img,svg,hr';
// Pictures beside words alone: a dialog, and the page behind it, are hidden from listeners, too, by where the focus is,
// and when that moves is a matter of milliseconds.
const unseen =
  'script,style,template,[hidden],:is(svg,span,i,img)[aria-hidden="true"],[data-tabster-dummy],[data-portal-node]:empty';

const stateOf = (element: Element): readonly string[] => {
  if (element instanceof HTMLInputElement && /checkbox|radio/u.test(element.type))
    return element.checked ? ['checked'] : [];
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.value ? [`value=${JSON.stringify(element.value)}`] : [];
  if (element instanceof HTMLSelectElement) return [`value=${JSON.stringify(element.value)}`];
  return [];
};
const told = (element: Element): string => {
  const attributes = telling.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null || usual.has(`${name}=${value}`) ? [] : [`${name}=${value}`];
  });
  const flags = ['disabled', 'required', 'readonly', 'open'].filter((name) => element.hasAttribute(name));
  return [...attributes, ...flags, ...stateOf(element)].join(' ');
};
const squeezed = (text: string | null): string => (text ?? '').replaceAll(/\s+/gu, ' ').trim();

/** The page as it is read out: its parts, its words in their order, and what each can do; a line each. */
export const outline = (root: Element): readonly string[] => {
  const lines: string[] = [];
  const look = (node: Node, depth: number): void => {
    if (node instanceof Text) {
      const text = squeezed(node.data);
      if (text) lines.push(`${'  '.repeat(depth)}${text}`);
      return;
    }
    if (!(node instanceof Element) || node.matches(unseen)) return;
    const says = told(node);
    const isNamed = node.matches(`${parts},${leaves}`) || says !== '';
    const name = node.tagName.toLowerCase().replace(/^(div|span)$/u, '·');
    const head = [name, says].filter(Boolean).join(' ');
    const holds = node.querySelector(`${parts},${leaves},[role]`);
    if (!holds) {
      const text = squeezed(node.textContent);
      if (isNamed || text)
        lines.push(`${'  '.repeat(depth)}${isNamed ? `${head}${text ? `: ${text}` : ''}` : text}`);
      return;
    }
    if (isNamed) lines.push(`${'  '.repeat(depth)}${head}`);
    for (const child of node.childNodes) look(child, isNamed ? depth + 1 : depth);
  };
  look(root, 0);
  return lines;
};

/** Lines that are new, and how many have gone. */
export const changed = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const left = [...before];
  const came = after.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...came.map((line) => `+ ${line}`), ...(left.length > 0 ? [`- ${left.length} lines`] : [])];
};
