import { DateTime } from "luxon";

/**
 * The wish a form brings: the intent of the button that was pressed, with the date, the episode and the memo from the form's own
 * fields where it has such. Whether that is an intent at all is not looked at here. Dates are of the wall in `timeZone`.
 */
export function wishOfForm(form: FormData, timeZone: string): unknown {
  const wish = parsed(form.get("intent"));
  if (wish === null) return null;
  if ("watchedAt" in wish && form.has("when")) wish.watchedAt = whenOf(form, timeZone);
  if (wish.kind === "rewatch-episodes" && form.has("episode")) wish.episodes = episodesOf(wish.episodes, form);
  if ("text" in wish && form.has("text")) {
    // A form sends every line break as two characters, which would count twice and never equal what is stored.
    wish.text = String(form.get("text")).replaceAll("\r\n", "\n");
    wish.isPrivate = form.has("isPrivate");
  }
  return wish;
}

function parsed(value: FormDataEntryValue | null): Record<string, unknown> | null {
  if (typeof value !== "string") return null;
  try {
    const wish: unknown = JSON.parse(value);
    return typeof wish === "object" && wish !== null && !Array.isArray(wish) ? { ...wish } : null;
  } catch {
    return null;
  }
}

/** The episodes that a button names itself; of one that names none, the chosen one. */
function episodesOf(named: unknown, form: FormData): unknown {
  if (!Array.isArray(named) || named.length > 0) return named;
  const [season, number] = String(form.get("episode")).split(":").map(Number);
  return [{ season, number }];
}

function whenOf(form: FormData, timeZone: string): unknown {
  if (form.get("when") !== "at") return form.get("when");
  const chosen = DateTime.fromISO(String(form.get("at")), { zone: timeZone });
  // When the clocks go back an hour comes twice: the first of them, which has passed for certain once the second has.
  const [first] = chosen.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  return first?.toUTC().toISO() ?? "";
}
