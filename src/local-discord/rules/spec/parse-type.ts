/**
 * A type as routes.json writes it: `A | null`, `(null | B)[]`, `{ name: string; topic?: string | null; }`.
 * Names are schemas of the OpenAPI document.
 */
export type TypeExpression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly of: TypeExpression }
  | { readonly kind: 'union'; readonly of: readonly TypeExpression[] }
  | { readonly kind: 'record'; readonly of: TypeExpression }
  | { readonly kind: 'object'; readonly fields: readonly TypeField[] };

export interface TypeField {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeExpression;
}

export function parseType(source: string): TypeExpression {
  const tokens = source.match(/\w+|\[\]|\[key: string\]|[|{}()?:;]/g) ?? [];
  const type = parseUnion(tokens);
  if (tokens.length > 0) throw new Error(`cannot read the type ${source}: ${tokens.join(' ')} is left over`);
  return type;
}

/** The parsers take the tokens they read off the front of the list. */
function parseUnion(tokens: string[]): TypeExpression {
  const of = [parseList(tokens)];
  while (tokens[0] === '|') {
    tokens.shift();
    of.push(parseList(tokens));
  }
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'union', of };
}

function parseList(tokens: string[]): TypeExpression {
  let type = parseSingle(tokens);
  while (tokens[0] === '[]') {
    tokens.shift();
    type = { kind: 'list', of: type };
  }
  return type;
}

function parseSingle(tokens: string[]): TypeExpression {
  const token = tokens.shift();
  if (token === '{') return parseObject(tokens);
  if (token !== '(') return { kind: 'name', name: token ?? '' };
  const type = parseUnion(tokens);
  tokens.shift();
  return type;
}

function parseObject(tokens: string[]): TypeExpression {
  const fields: TypeField[] = [];
  let name = tokens.shift();
  while (name !== undefined && name !== '}') {
    const optional = tokens[0] === '?';
    tokens.splice(0, optional ? 2 : 1);
    const type = parseUnion(tokens);
    if (name === '[key: string]') fields.push({ name: '*', optional: true, type });
    else fields.push({ name, optional, type });
    tokens.shift();
    name = tokens.shift();
  }
  const [first] = fields;
  return first?.name === '*' ? { kind: 'record', of: first.type } : { kind: 'object', fields };
}
