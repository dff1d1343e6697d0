import { type Context, Hono } from "hono";
import { html } from "hono/html";
import { getTitlePath } from "@/simulator/catalog/title-path";
import { renderMessagePage } from "../auth/consent-page";
import { listRegularEpisodes } from "../catalog/aired";
import type { Title } from "../model";
import type { SimulatorState } from "../state/simulator-state";
import type { Env } from "./env";
import { renderPage } from "./page";

/** Home, VIP, connected apps, and one page per title. */
export function createSiteRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/", (c) => c.html(renderHomePage(state)));
  routes.get("/vip", (c) =>
    c.html(renderMessagePage("Simkl PRO and VIP", "On simkl.com this page sells the plans with rewatches.")),
  );
  routes.get("/settings/connected-apps", (c) => c.html(renderConnectedAppsPage(state)));
  routes.post("/settings/connected-apps", (c) => disconnect(c, state));
  for (const section of ["movies", "tv", "anime"]) {
    routes.get(`/${section}/:id{[0-9]+}`, (c, next) => (isPageRequest(c) ? sendTitlePage(c, state) : next()));
    routes.get(`/${section}/:id{[0-9]+}/:slug{.+}`, (c) => sendTitlePage(c, state));
  }
  return routes;
}

/** API and site share these addresses: a browser requests HTML and names no app. */
function isPageRequest(c: Context<Env>): boolean {
  const [first = ""] = (c.req.header("Accept") ?? "").split(",");
  return first.includes("text/html") && c.req.query("client_id") === undefined;
}

function sendTitlePage(c: Context<Env>, { world }: SimulatorState): Response | Promise<Response> {
  const title = world.titles.get(Number(c.req.param("id")));
  if (!title) return c.html(renderMessagePage("No such title", "The simulator's catalogue does not have it."), 404);
  const path = getTitlePath(title);
  if (c.req.path.split("/")[1] !== path.split("/")[1]) return c.redirect(path, 301);
  return c.html(
    renderPage(
      title.title,
      html`${title.poster ? html`<img class="poster" alt="" src="/images/?url=https://simkl.in/posters/${title.poster}_ca.webp&q=90" />` : ""}
        <h1>${title.title}</h1>
        <p class="soft">${formatFacts(title)}</p>
        ${title.overview ? html`<p>${title.overview}</p>` : ""}`,
    ),
  );
}

function formatFacts(title: Title): string {
  const episodes = listRegularEpisodes(title).length;
  const { year, network, genres, runtime } = title;
  return [year, network, episodes > 0 && `${episodes} episodes`, runtime && `${runtime} min`, ...genres]
    .filter(Boolean)
    .join(" · ");
}

function renderHomePage({ world, accounts }: SimulatorState) {
  return renderPage(
    "Home",
    html`<h1>Our own Simkl, for demos and tests</h1>
      <p class="soft">${world.titles.size.toLocaleString("en")} titles, ${accounts.size} accounts. It answers the API, the pages, the data files and the pictures of Simkl on this one address.</p>
      <ul>
        <li><a href="/settings/connected-apps/">Connected apps</a><small>Who allowed what, and taking it back</small></li>
        <li><a href="/pin">Connect a device</a><small>Type the code that it shows</small></li>
      </ul>`,
  );
}

function renderConnectedAppsPage({ grants, accounts, apps }: SimulatorState) {
  const rows = grants.list().map(({ id, accountId, clientId, scope }) => {
    const app = apps.find((known) => known.clientId === clientId)?.name ?? clientId;
    return html`<li>
      <form method="post">${app} for ${accounts.get(accountId)?.name ?? "a removed account"}<small>${scope}</small>
        <div class="actions"><button name="grant" value="${id}">Disconnect</button></div></form>
    </li>`;
  });
  return renderPage(
    "Connected apps",
    html`<h1>Connected apps</h1>${rows.length === 0 ? html`<p class="soft">No app is connected.</p>` : html`<ul>${rows}</ul>`}`,
  );
}

function disconnect(c: Context<Env>, state: SimulatorState): Response {
  const id = Number(new URLSearchParams(c.get("text")).get("grant"));
  const grant = state.grants.list().find((known) => known.id === id);
  if (grant) state.grants.revoke(grant);
  state.markChanged();
  return c.redirect("/settings/connected-apps/", 303);
}
