import { html } from "hono/html";
import type { Account, World } from "../model";

/** The first account is selected. */
export function renderAccountCards(accounts: Iterable<Account>, world: World) {
  return html`<fieldset>
    <legend>Continue as</legend>
    ${[...accounts].map((account, position) => renderAccountCard(account, world, position === 0))}
  </fieldset>`;
}

function renderAccountCard(account: Account, world: World, isChosen: boolean) {
  return html`<label class="card">
    <input type="radio" name="account" value="${account.id}" required ${isChosen ? "checked" : ""} />
    <span class="name">${account.name}</span>
    <span class="plan">${account.plan}</span>
    <span class="soft">${account.description}</span>
    <span class="soft counts">${describeLibrary(account, world)}</span>
  </label>`;
}

function describeLibrary({ items }: Account, world: World): string {
  const counts = { movie: 0, tv: 0, anime: 0 };
  for (const simkl of items.keys()) {
    const kind = world.titles.get(simkl)?.kind;
    if (kind) counts[kind] += 1;
  }
  if (items.size === 0) return "an empty library";
  const { movie, tv, anime } = counts;
  return `${pluralize(movie, "film")} · ${pluralize(tv, "show")} · ${pluralize(anime, "anime", "anime")}`;
}

function pluralize(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
