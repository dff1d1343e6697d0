import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Env } from "../http/env";
import { renderPage } from "../http/page";
import type { SimulatorState } from "../state/simulator-state";
import { renderAccountCards } from "./account-cards";
import { renderMessagePage } from "./consent-page";

/** Where a person enters the code of a device (docs/simkl-api.md#device-flow, #legacy-sign-in). */
export function createPinRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/pin", (c) => c.html(renderPinPage(state, c.req.query("user_code") ?? "", null)));
  routes.post("/pin", (c) => handleDecision(c, state));
  return routes;
}

function handleDecision(c: Context<Env>, state: SimulatorState): Response | Promise<Response> {
  const form = new URLSearchParams(c.get("text"));
  const typed = form.get("user_code") ?? "";
  const code = state.devices.findByUserCode(typed, state.clock.now());
  const account = state.accounts.get(Number(form.get("account")));
  if (!code || !account) return c.html(renderPinPage(state, typed, "No device is waiting with this code."), 400);
  if (form.get("decision") !== "allow")
    return c.html(renderMessagePage("Nothing was allowed", "The device keeps waiting until its code expires."));
  code.accountId = account.id;
  return c.html(
    renderMessagePage("You are connected", `The device continues as ${account.name}. You may close this page.`),
  );
}

function renderPinPage(state: SimulatorState, typed: string, problem: string | null) {
  return renderPage(
    "Connect a device",
    html`<h1>Connect a device</h1>
      <p class="soft">Type the code that it shows.</p>
      ${problem === null ? "" : html`<p role="alert">${problem}</p>`}
      <form method="post" action="/pin">
        <input class="code" name="user_code" aria-label="Code" autocomplete="off" required value="${typed}" />
        ${renderAccountCards(state.accounts.values(), state.world)}
        <div class="actions">
          <button class="primary" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny">No</button>
        </div>
      </form>`,
  );
}
