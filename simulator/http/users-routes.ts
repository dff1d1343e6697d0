import { type Context, Hono, type MiddlewareHandler } from "hono";
import { newAccount } from "../accounts/new-account";
import { titlePath } from "../catalog/title-address";
import { readStats } from "../library/stats";
import type { Account, Answer, Item, Title, World } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import { instant } from "../world/instant";
import type { Surface } from "./admit";
import type { Env } from "./env";
import { originOf } from "./origin";
import { refusal } from "./refusal";
import { send } from "./send";

const PROFILE: Surface = { audience: "user-or-v1-app", isCached: false, isCounted: true };
const IMAGE_HOST = "https://simkl.in";

/**
 * What anybody may ask about a person by number: statistics and the picture of what they watched last
 * (docs/simkl-api.md#users).
 */
export function usersRoutes(state: SimulatorState, admit: (surface: Surface) => MiddlewareHandler<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  routes.on(["GET", "POST"], "/users/:id/stats", admit(PROFILE), (c) => send(c, stats(c, state)));
  routes.get("/users/recently-watched-background/:id", admit(PROFILE), (c) => lastWatched(c, state));
  return routes;
}

function stats(c: Context<Env>, { accounts, world, clock, nextId }: SimulatorState): Answer {
  const id = userId(c);
  if (id === null) return refusal(404, "user_id_failed");
  const account = accounts.get(id);
  if (account && isHidden(c, account)) return refusal(403, "private_profile");
  const query = new URL(c.req.url).searchParams;
  const shown =
    account ??
    newAccount({ id, name: "", description: "", plan: "free", timeZone: "UTC", joinedAt: instant(clock.now()) });
  const answer = readStats({
    account: shown,
    world,
    clock,
    query,
    params: { id: String(id) },
    body: undefined,
    nextId,
  });
  return c.req.method === "POST" ? { ...answer, status: 201 } : answer;
}

function lastWatched(c: Context<Env>, { accounts, world }: SimulatorState): Response {
  const id = userId(c);
  const account = id === null ? undefined : accounts.get(id);
  if (id === null || (account && isHidden(c, account))) return send(c, refusal(404, "user_id_failed"));
  const title = account && newestTitle(account, world);
  if (!title) return c.json(null);

  const image = c.req.query("image");
  if (image === "poster" && title.poster) return c.redirect(`${IMAGE_HOST}/posters/${title.poster}_m.webp`, 302);
  if (image === "fanart" && title.fanart) return c.redirect(`${IMAGE_HOST}/fanart/${title.fanart}_medium.webp`, 302);
  const { simkl, title: name, poster, fanart } = title;
  return c.json({ id: simkl, url: originOf(c) + titlePath(title), title: name, poster, fanart });
}

function newestTitle({ items }: Account, world: World): Title | undefined {
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
function userId(c: Context<Env>): number | null {
  const id = c.req.param("id") ?? "";
  return /^[1-9]\d*$/.test(id) ? Number(id) : null;
}
