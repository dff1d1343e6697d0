import { html } from "hono/html";
import { renderPage } from "../http/page";
import type { Account, World } from "../model";
import { renderAccountCards } from "./account-cards";

interface Consent {
  appName: string;
  scope: string;
  /** The form's target, with everything that the decision needs. */
  action: string;
  accounts: Iterable<Account>;
  world: World;
}

/** Lets a person choose a demo account and allow or deny the request. */
export function renderConsentPage({ appName, scope, action, accounts, world }: Consent) {
  return renderPage(
    `Allow ${appName}?`,
    html`<h1>${appName} would like to use your Simkl account</h1>
      <form method="post" action="${action}">
        ${renderAccountCards(accounts, world)}
        <h2>${appName} asks to</h2>
        <ul>
          <li>See your library<small>What you watch, your ratings, memos, rewatches and settings</small></li>
          ${scope.includes("write") || scope === "public" ? WRITING : ""}
        </ul>
        <div class="actions">
          <button class="primary" name="decision" value="allow">Allow</button>
          <button name="decision" value="deny" formnovalidate>Deny</button>
        </div>
      </form>`,
  );
}

/** Explains why there is no request to decide, or that it is done. */
export function renderMessagePage(heading: string, message: string) {
  return renderPage(heading, html`<h1>${heading}</h1><p class="soft">${message}</p>`);
}

const WRITING = html`<li>Change your library<small>Mark as watched, rate, move between lists, write memos</small></li>`;
