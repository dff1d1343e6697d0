import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Env } from "../http/env";
import { page } from "../http/page";
import type { SimulatorState } from "../state/simulator-state";
import { accountCards } from "./account-cards";
import { messagePage } from "./consent-page";

/** The page where a person types the code that a device shows (docs/simkl-api.md#device-flow, #legacy-sign-in). */
export function pinRoutes(state: SimulatorState): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/pin", (c) => c.html(pinPage(state, c.req.query("user_code") ?? "", null)));
  routes.post("/pin", (c) => decide(c, state));
  return routes;
}

function decide(c: Context<Env>, state: SimulatorState): Response | Promise<Response> {
  const form = new URLSearchParams(c.get("text"));
  const typed = form.get("user_code") ?? "";
  const code = state.devices.byUserCode(typed, state.clock.now());
  const account = state.accounts.get(Number(form.get("account")));
  if (!code || !account) return c.html(pinPage(state, typed, "No device is waiting with this code."), 400);
  if (form.get("decision") !== "allow")
    return c.html(messagePage("Nothing was allowed", "The device keeps waiting until its code expires."));
  code.accountId = account.id;
  return c.html(messagePage("You are connected", `The device continues as ${account.name}. You may close this page.`));
}

function pinPage(state: SimulatorState, typed: string, problem: string | null) {
  return page(
    "Connect a device",
    html`<h1>Connect a device</h1>
      <p class="soft">Type the code that it shows.</p>
      ${problem === null ? "" : html`<p role="alert">${problem}</p>`}
      <form method="post" action="/pin">
        <input class="code" name="user_code" aria-label="Code" autocomplete="off" required value="${typed}" />
        ${accountCards(state.accounts.values(), state.world)}
        <div class="actions">
          <button class="primary" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny">No</button>
        </div>
      </form>`,
  );
}
