import { ControlError } from './control-error.ts';
import type { ControlRoute } from './route.ts';

interface Found {
  readonly route: ControlRoute;
  readonly params: Readonly<Record<string, string>>;
}

/** @throws ControlError 404 for a path that nothing answers, 405 for the wrong method */
export function matchControl(routes: readonly ControlRoute[], method: string, path: string): Found {
  const exact = routes.find((route) => route.method === method && route.path === path);
  if (exact !== undefined) return { route: exact, params: {} };
  const fitting = routes.flatMap((route) => {
    const params = paramsOf(route.path, path);
    return params === undefined ? [] : [{ route, params }];
  });
  const found = fitting.find(({ route }) => route.method === method);
  if (found !== undefined) return found;
  if (fitting.length > 0)
    throw new ControlError(
      405,
      'wrong-method',
      `${path} answers ${fitting.map(({ route }) => route.method).join(', ')}.`,
    );
  throw new ControlError(404, 'unknown-route', `There is no ${path}; GET /control lists what there is.`);
}

function paramsOf(template: string, path: string): Record<string, string> | undefined {
  if (template === path) return {};
  if (!template.includes(':')) return undefined;
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
