/** Where the navigation shows a page: phones have room for five in the bar, and not for all of the rail. */
type Place = "bar" | "rail" | "wide rail" | "nowhere";

export interface AppRoute {
  path: string;
  label: string;
  /** Pages of users send visitors to the landing page; pages of operators do not exist for others. */
  access: "user" | "operator";
  place: Place;
  /** The letter that opens it after `g`. */
  key?: string;
}

/** Every page that the navigation, the command palette, the proxy and the checks of all pages know, in the order of the rail. */
export const ROUTES = [
  { path: "/overview", label: "Overview", access: "user", place: "bar", key: "o" },
  { path: "/library", label: "Library", access: "user", place: "bar", key: "l" },
  { path: "/up-next", label: "Up next", access: "user", place: "bar", key: "u" },
  { path: "/history", label: "History", access: "user", place: "bar", key: "h" },
  { path: "/search", label: "Search", access: "user", place: "wide rail" },
  { path: "/calendar", label: "Calendar", access: "user", place: "bar", key: "c" },
  { path: "/discover", label: "Discover", access: "user", place: "rail", key: "d" },
  { path: "/memos", label: "Memos", access: "user", place: "rail" },
  { path: "/rewatches", label: "Rewatches", access: "user", place: "rail" },
  { path: "/stats", label: "Statistics", access: "user", place: "rail" },
  { path: "/review", label: "Review", access: "user", place: "wide rail" },
  { path: "/settings", label: "Settings", access: "user", place: "rail", key: "s" },
  { path: "/admin/sync", label: "Sync status", access: "operator", place: "rail" },
] as const satisfies AppRoute[];

export type RoutePath = (typeof ROUTES)[number]["path"];

/** The path that each letter opens after `g`. */
export const PATHS_BY_KEY: Readonly<Record<string, RoutePath>> = Object.fromEntries(
  ROUTES.flatMap((route) => ("key" in route ? [[route.key, route.path]] : [])),
);

/** Pages of users that have no address of their own without a title. */
const FURTHER_USER_PATHS = ["/title"];

/** The page of removed titles, the deletion journal. */
export const JOURNAL_PATH = "/settings/removed";
/** The page of changes that wait for Simkl. */
export const OUTBOX_PATH = "/settings/outbox";
/** The page of sessions. */
export const SESSIONS_PATH = "/settings/sessions";

/** Whether a path belongs to a page that only signed-in users have. Those of operators do not count: they answer 404 to others. */
export function isSignedInPath(pathname: string): boolean {
  const first = `/${pathname.split("/")[1] ?? ""}`;
  return FURTHER_USER_PATHS.includes(first) || ROUTES.some(({ path, access }) => access === "user" && path === first);
}
