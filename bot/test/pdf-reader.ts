type StructNode = {
  readonly role?: string;
  readonly lang?: string;
  readonly children?: readonly StructNode[];
};

/** Every part of a page's structure, in the order of reading. */
export const nodes = (tree: StructNode | null | undefined): readonly StructNode[] =>
  tree ? [tree, ...(tree.children ?? []).flatMap(nodes)] : [];
export const rolesIn = (tree: StructNode | null | undefined): readonly string[] =>
  nodes(tree).flatMap(({ role }) => (role ? [role] : []));

/** A PDF read back by somebody else's reader. */
export const readPdf = async (bytes: Buffer) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const doc = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: doc.numPages }, (_, i) => doc.getPage(i + 1)));
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (StructNode | null)[];
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  const text = texts
    .flatMap(({ items }) => items)
    .map((item) => ('str' in item ? item.str : ''))
    .join(' ');
  const marked = (await doc.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
  const shown = (await doc.getViewerPreferences()) as unknown as ReadonlyMap<string, unknown> | null;
  const { info } = (await doc.getMetadata()) as { info: Readonly<Record<string, unknown>> };
  return {
    pages: doc.numPages,
    /** Of the first page, with all of what begins on it. */
    tree: trees[0],
    roles: new Set(trees.flatMap((tree) => rolesIn(tree))),
    text,
    info,
    isMarked: marked?.get('Marked') === true,
    showsTitle: shown?.get('DisplayDocTitle') === true,
    outline: ((await doc.getOutline()) ?? []) as readonly { readonly title: string }[],
  };
};
