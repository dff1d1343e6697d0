import { Hono } from "hono";
import { cors } from "hono/cors";
import { createBrowseRoutes } from "@/simulator/catalog/browse/browse-routes";
import { createDataRoutes } from "@/simulator/catalog/data-files/data-routes";
import { createImageRoutes } from "@/simulator/catalog/pictures/image-routes";
import { createSearchRoutes } from "@/simulator/catalog/search/search-routes";
import { createPinRoutes } from "../auth/pin-routes";
import { createV1Routes } from "../auth/v1-routes";
import { createV2Routes } from "../auth/v2-routes";
import { createCatalogRoutes } from "../catalog/catalog-routes";
import type { SimulatorState } from "../state/simulator-state";
import { createControlRoutes } from "./control-routes";
import type { Env } from "./env";
import { createErrorResponse } from "./error-response";
import { createGuard } from "./guard";
import { injectFaults } from "./inject-faults";
import { createLibraryRoutes } from "./library-routes";
import { recordRequests } from "./record-requests";
import { runScheduledEvents } from "./run-scheduled-events";
import { send } from "./send";
import { createSiteRoutes } from "./site-routes";
import { createUsersRoutes } from "./users-routes";

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
  const guard = createGuard(state);
  app.route("/__simulator", createControlRoutes(state));
  app.use(recordRequests(state), ANY_ORIGIN, runScheduledEvents(state), injectFaults(state));
  app.route("/", createV2Routes(state));
  app.route("/", createV1Routes(state));
  app.route("/", createPinRoutes(state));
  app.route("/", createSiteRoutes(state));
  app.route("/", createImageRoutes(state));
  app.route("/", createDataRoutes(state));
  app.route("/", createLibraryRoutes(state, guard));
  app.route("/", createUsersRoutes(state, guard));
  app.route("/", createBrowseRoutes(state, guard));
  app.route("/", createCatalogRoutes(state, guard));
  app.route("/", createSearchRoutes(state, guard));
  app.notFound((c) => send(c, createErrorResponse(404, "url_failed")));
  app.onError((error, c) => {
    console.error(error);
    return send(c, createErrorResponse(500, "internal"));
  });
  return app;
}
