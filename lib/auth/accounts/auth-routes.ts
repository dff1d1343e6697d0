/**
 * The routes of next-auth that a browser of ours reaches, directly or by its redirects. The others tell strangers things, or take things
 * from them, that nothing here needs: `_log` wrote what it was sent into our log.
 */
const OPEN_ROUTES = {
  GET: ["csrf", "signin", "signin/simkl", "signout", "error", "callback/simkl"],
  POST: ["signin/simkl", "signout"],
};

/** Whether `/api/auth/…` is answered for this method; all others do not exist. */
export function isOpenAuthRoute(method: string, segments: readonly string[]): boolean {
  return (method === "GET" || method === "POST") && OPEN_ROUTES[method].includes(segments.join("/"));
}
