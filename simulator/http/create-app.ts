import { Hono } from "hono";
import { cors } from "hono/cors";
import { pinRoutes } from "../auth/pin-routes";
import { v1Routes } from "../auth/v1-routes";
import { v2Routes } from "../auth/v2-routes";
import { catalogRoutes } from "../catalog/catalog-routes";
import { dataRoutes } from "../catalog/data-routes";
import { imageRoutes } from "../catalog/image-routes";
import { searchRoutes } from "../catalog/search-routes";
import type { SimulatorState } from "../state/simulator-state";
import { createDoorkeeper } from "./admit";
import { controlRoutes } from "./control-routes";
import type { Env } from "./env";
import { injectFaults } from "./inject-faults";
import { letThingsHappen } from "./let-things-happen";
import { libraryRoutes } from "./library-routes";
import { recordRequests } from "./record-requests";
import { refusal } from "./refusal";
import { send } from "./send";
import { siteRoutes } from "./site-routes";
import { usersRoutes } from "./users-routes";

const ANY_ORIGIN = cors({
  origin: "*",
  allowMethods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  allowHeaders: ["Authorization", "Content-Type", "simkl-api-key"],
  exposeHeaders: [
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "Retry-After",
    "X-Pagination-Page",
    "X-Pagination-Limit",
    "X-Pagination-Page-Count",
    "X-Pagination-Item-Count",
  ],
  maxAge: 86_400,
});

/** All hosts of Simkl on one origin: API, site, data files and images. */
export function createApp(state: SimulatorState): Hono<Env> {
  const app = new Hono<Env>({ strict: false });
  const admit = createDoorkeeper(state);
  app.route("/__simulator", controlRoutes(state));
  app.use(recordRequests(state), ANY_ORIGIN, letThingsHappen(state), injectFaults(state));
  app.route("/", v2Routes(state));
  app.route("/", v1Routes(state));
  app.route("/", pinRoutes(state));
  app.route("/", siteRoutes(state));
  app.route("/", imageRoutes(state));
  app.route("/", dataRoutes(state));
  app.route("/", libraryRoutes(state, admit));
  app.route("/", usersRoutes(state, admit));
  app.route("/", catalogRoutes(state, admit));
  app.route("/", searchRoutes(state, admit));
  app.notFound((c) => send(c, refusal(404, "url_failed")));
  app.onError((error, c) => {
    console.error(error);
    return send(c, refusal(500, "internal"));
  });
  return app;
}
