export type Parameters = Record<string, string | undefined>;

/** From a form or JSON body; null for anything else, and when a value is not a string. */
export function parseOauthParameters(text: string, contentType: string | undefined): Parameters | null {
  if (!contentType?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const fields: unknown = JSON.parse(text);
    return isPlain(fields) ? fields : null;
  } catch {
    return null;
  }
}

function isPlain(fields: unknown): fields is Record<string, string> {
  if (typeof fields !== "object" || fields === null || Array.isArray(fields)) return false;
  return Object.values(fields).every((value) => typeof value === "string");
}
