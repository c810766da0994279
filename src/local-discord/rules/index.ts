/** The rules of Discord's REST interface as pure functions: the one door of this folder. */
export { checkRequest } from './check-request.ts';
export type { InteractionKind, RuleContext, RuleRequest, UploadedFile } from './request.ts';
export { matchRoute, type RouteMatch } from './spec/match-route.ts';
