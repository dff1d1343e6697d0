/** The routes that our pages use. The others are closed: `_log`, for example, writes what any client sends into our log. */
const OPEN_ROUTES = {
  GET: ["csrf", "signin", "signin/simkl", "signout", "error", "callback/simkl"],
  POST: ["signin/simkl", "signout"],
};

export function isOpenAuthRoute(method: string, segments: readonly string[]): boolean {
  return (method === "GET" || method === "POST") && OPEN_ROUTES[method].includes(segments.join("/"));
}
