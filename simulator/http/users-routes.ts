import { type Context, Hono, type MiddlewareHandler } from "hono";
import { createAccount } from "@/simulator/accounts/create-account";
import { getTitlePath } from "@/simulator/catalog/title-path";
import { readStats } from "../library/stats";
import type { Account, ApiResponse, Item, Title, World } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import { formatInstant } from "../world/instant";
import type { Env } from "./env";
import { createErrorResponse } from "./error-response";
import type { AccessPolicy } from "./guard";
import { getOrigin } from "./origin";
import { send } from "./send";

const PROFILE: AccessPolicy = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const IMAGE_HOST = "https://simkl.in";

/** Public data by account id: statistics and the image of the last watch (docs/simkl-api.md#users). */
export function createUsersRoutes(
  state: SimulatorState,
  guard: (policy: AccessPolicy) => MiddlewareHandler<Env>,
): Hono<Env> {
  const routes = new Hono<Env>();
  routes.on(["GET", "POST"], "/users/:id/stats", guard(PROFILE), (c) => send(c, handleStats(c, state)));
  routes.get("/users/recently-watched-background/:id", guard(PROFILE), (c) => handleLastWatched(c, state));
  return routes;
}

function handleStats(c: Context<Env>, { accounts, world, clock, nextId }: SimulatorState): ApiResponse {
  const id = parseUserId(c);
  if (id === null) return createErrorResponse(404, "user_id_failed");
  const account = accounts.get(id);
  if (account && isHidden(c, account)) return createErrorResponse(403, "private_profile");
  const query = new URL(c.req.url).searchParams;
  const shown =
    account ??
    createAccount({
      id,
      name: "",
      description: "",
      plan: "free",
      timeZone: "UTC",
      joinedAt: formatInstant(clock.now()),
    });
  const response = readStats({
    account: shown,
    accounts,
    world,
    clock,
    query,
    params: { id: String(id) },
    body: undefined,
    nextId,
  });
  return c.req.method === "POST" ? { ...response, status: 201 } : response;
}

function handleLastWatched(c: Context<Env>, { accounts, world }: SimulatorState): Response {
  const id = parseUserId(c);
  const account = id === null ? undefined : accounts.get(id);
  if (id === null || (account && isHidden(c, account))) return send(c, createErrorResponse(404, "user_id_failed"));
  const title = account && findNewestTitle(account, world);
  if (!title) return c.json(null);

  const image = c.req.query("image");
  if (image === "poster" && title.poster) return c.redirect(`${IMAGE_HOST}/posters/${title.poster}_m.webp`, 302);
  if (image === "fanart" && title.fanart) return c.redirect(`${IMAGE_HOST}/fanart/${title.fanart}_medium.webp`, 302);
  const { simkl, title: name, poster, fanart } = title;
  return c.json({ id: simkl, url: getOrigin(c) + getTitlePath(title), title: name, poster, fanart });
}

function findNewestTitle({ items }: Account, world: World): Title | undefined {
  const watched = [...items.values()].filter(
    (item): item is Item & { lastWatchedAt: string } => item.lastWatchedAt !== null,
  );
  const newest = watched.toSorted((a, b) => b.lastWatchedAt.localeCompare(a.lastWatchedAt))[0];
  return newest && world.titles.get(newest.simkl);
}

function isHidden(c: Context<Env>, account: Account): boolean {
  return account.isPrivate && c.get("caller").user?.account.id !== account.id;
}

/** A positive whole number, or null. */
function parseUserId(c: Context<Env>): number | null {
  const id = c.req.param("id") ?? "";
  return /^[1-9]\d*$/.test(id) ? Number(id) : null;
}
