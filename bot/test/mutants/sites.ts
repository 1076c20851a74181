import ts from 'typescript';

/** A place in a source file where a small fault can be put: offsets in its text. */
export type Site = {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly original: string;
  readonly mutated: string;
  readonly kind: string;
};

const turned = new Map<ts.SyntaxKind, readonly [kind: string, sign: string]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['condition', '!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['condition', '===']],
  [ts.SyntaxKind.LessThanToken, ['boundary', '<=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['boundary', '<']],
  [ts.SyntaxKind.GreaterThanToken, ['boundary', '>=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['boundary', '>']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['condition', '||']],
  [ts.SyntaxKind.BarBarToken, ['condition', '&&']],
]);

type MutantFault = readonly [kind: string, mutated: string];

const ofCall = (node: ts.CallExpression, text: (n: ts.Node) => string): MutantFault | null => {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || node.arguments.length !== 1) return null;
  const [argument] = node.arguments;
  const of = text(expression.expression);
  const name = expression.name.text;
  if (name === 'filter') return ['filter dropped', of];
  if (name !== 'some' && name !== 'every') return null;
  const dot = expression.questionDotToken ? '?.' : '.';
  return ['audience', `${of}${dot}${name === 'some' ? 'every' : 'some'}(${argument ? text(argument) : ''})`];
};

/** The one small fault of a node; null where there is none, and in what is a type alone. */
const faultOf = (node: ts.Node, text: (n: ts.Node) => string): MutantFault | null => {
  if (ts.isBinaryExpression(node)) {
    const found = turned.get(node.operatorToken.kind);
    return found ? [found[0], `${text(node.left)} ${found[1]} ${text(node.right)}`] : null;
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return ['condition', text(node.operand)];
  if (ts.isConditionalExpression(node))
    return ['branches changed', `${text(node.condition)} ? ${text(node.whenFalse)} : ${text(node.whenTrue)}`];
  if (ts.isCallExpression(node)) return ofCall(node, text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['flag', 'false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['flag', 'true'];
  return null;
};

/** Every place for a fault in a file, in the order of the text. */
export const sitesOf = (file: string, source: string): readonly Site[] => {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const text = (node: ts.Node): string => node.getText(tree);
  const found: Site[] = [];
  const look = (node: ts.Node): void => {
    // What only the compiler reads changes nothing that runs.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const fault = faultOf(node, text);
    if (fault)
      found.push({
        file,
        start: node.getStart(tree),
        end: node.getEnd(),
        line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
        original: text(node),
        mutated: fault[1],
        kind: fault[0],
      });
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
};
