import { type Context, Hono } from "hono";
import type { Env } from "@/simulator/http/env";
import { getOfficialAccount } from "@/simulator/library/lists/official-account";
import type { SimulatorState } from "@/simulator/state/simulator-state";
import { drawAvatar, drawMissingPoster, drawPicture, type Size } from "./draw-picture";
import { PictureIndex } from "./picture-index";

const IMAGE_HOST = "https://simkl.in";
const SIZES: Record<string, Record<string, Size>> = {
  posters: {
    w: { width: 600, height: 338 },
    m: { width: 340, height: 500 },
    ca: { width: 190, height: 279 },
    c: { width: 170, height: 250 },
    cm: { width: 84, height: 124 },
    s: { width: 40, height: 57 },
  },
  fanart: {
    medium: { width: 1920, height: 1080 },
    mobile: { width: 960, height: 540 },
    w: { width: 600, height: 338 },
    s48: { width: 48, height: 27 },
    d: { width: 1920, height: 1080 },
  },
  episodes: { w: { width: 600, height: 338 }, c: { width: 210, height: 118 }, m: { width: 112, height: 63 } },
};
const PICTURE_URL = /^https:\/\/simkl\.in\/(posters|fanart|episodes)\/(\d+\/\w+?)_([a-z0-9]+)\.(webp|jpg)$/;
const AVATAR_SIZES: Record<string, number> = { _24: 24, _100: 100, "": 200, _256: 256, _512: 512 };
const AVATAR_PATH = /^\/avatars\/(.+?)(_24|_100|_256|_512|)\.jpg$/;
const MISSING_URL = /^https:\/\/simkl\.in\/poster_no_pic(_c_grey|_c|_s)?\.png$/;

/** The images of simkl.in as wsrv.nl sends them, drawn on demand (docs/simkl-api.md#images-and-terms). */
export function createImageRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  const index = new PictureIndex(state.world);
  routes.get("/images", (c) => {
    const url = c.req.query("url") ?? "";
    const missing = MISSING_URL.exec(url);
    if (missing) return sendSvg(c, drawMissingPoster(getMissingSize(missing[1])));
    if (url.startsWith(`${IMAGE_HOST}/avatars/`)) return sendAvatar(c, state, url.slice(IMAGE_HOST.length));

    const [, category = "", path = "", suffix = ""] = PICTURE_URL.exec(url) ?? [];
    const size = SIZES[category]?.[suffix];
    const found = size && index.find(category, path);
    return found ? sendSvg(c, drawPicture(found.title, size, found.caption)) : c.text("404 Not Found", 404);
  });
  // Simkl serves these without wsrv.nl.
  routes.get("/avatars/*", (c) => sendAvatar(c, state, c.req.path));
  return routes;
}

/** Of the account whose avatar has this path, in any size. */
function sendAvatar(c: Context<Env>, state: SimulatorState, requested: string): Response {
  const [, path, suffix = ""] = AVATAR_PATH.exec(requested.replace(/\?.*$/, "")) ?? [];
  const accounts = [getOfficialAccount(state.world), ...state.accounts.values()];
  const account = accounts.find(({ avatar }) => path && avatar?.startsWith(`${IMAGE_HOST}/avatars/${path}_`));
  const size = AVATAR_SIZES[suffix];
  return account && size ? sendSvg(c, drawAvatar(account.name, size)) : c.text("404 Not Found", 404);
}

function getMissingSize(suffix: string | undefined): Size {
  if (suffix === "_s") return { width: 40, height: 57 };
  return suffix === undefined ? { width: 340, height: 500 } : { width: 170, height: 250 };
}

function sendSvg(c: Context<Env>, picture: string): Response {
  c.header("Content-Type", "image/svg+xml; charset=utf-8");
  c.header("Cache-Control", "public, max-age=31536000, immutable");
  return c.body(picture);
}
