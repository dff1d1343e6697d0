import { DateTime } from "luxon";

/**
 * The intent of the pressed button, completed by the date, episode and memo fields of its form. It is not validated here. Dates are
 * local times in `timeZone`.
 */
export function parseIntentForm(form: FormData, timeZone: string): unknown {
  const intent = parseJsonObject(form.get("intent"));
  if (intent === null) return null;
  if ("watchedAt" in intent && form.has("when")) intent.watchedAt = resolveWatchedAt(form, timeZone);
  if (intent.kind === "rewatch-episodes" && form.has("episode"))
    intent.episodes = resolveEpisodes(intent.episodes, form);
  if ("text" in intent && form.has("text")) {
    // Forms send line breaks as CRLF, which would count twice and differ from the stored text.
    intent.text = String(form.get("text")).replaceAll("\r\n", "\n");
    intent.isPrivate = form.has("isPrivate");
  }
  return intent;
}

function parseJsonObject(value: FormDataEntryValue | null): Record<string, unknown> | null {
  if (typeof value !== "string") return null;
  try {
    const intent: unknown = JSON.parse(value);
    return typeof intent === "object" && intent !== null && !Array.isArray(intent) ? { ...intent } : null;
  } catch {
    return null;
  }
}

/** The episodes of the button, else the selected one. */
function resolveEpisodes(named: unknown, form: FormData): unknown {
  if (!Array.isArray(named) || named.length > 0) return named;
  const [season, number] = String(form.get("episode")).split(":").map(Number);
  return [{ season, number }];
}

function resolveWatchedAt(form: FormData, timeZone: string): unknown {
  if (form.get("when") !== "at") return form.get("when");
  const chosen = DateTime.fromISO(String(form.get("at")), { zone: timeZone });
  // An hour that occurs twice means its first occurrence, which is certainly over once the second is.
  const [first] = chosen.getPossibleOffsets().sort((one, other) => one.toMillis() - other.toMillis());
  return first?.toUTC().toISO() ?? "";
}
