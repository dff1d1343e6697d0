import { z } from "zod";

const MAX_ARGUMENTS = 10;
const MAX_DEPTH = 20;
/** React writes references with a dollar and doubles a dollar of the user; our actions take forms and plain values. */
const REFERENCE = /^\$(\$|undefined$|K[0-9a-f]{1,4}$)/;

const BoundAction = z.object({ id: z.string(), bound: z.literal("$@1").nullish() });

/** The ids of the called actions; null for a body that our pages never send, to which Next would answer 500. */
export async function parseAction(headers: Headers, body: Uint8Array<ArrayBuffer>): Promise<string[] | null> {
  const type = headers.get("content-type") ?? "";
  const calledId = headers.get("next-action");
  // Next answers 404 to these without reading them.
  if (type.startsWith("application/x-www-form-urlencoded")) return [];
  if (!type.startsWith("multipart/form-data"))
    return calledId !== null && isArguments(new TextDecoder().decode(body)) ? [calledId] : null;

  const fields = await parseTextFields(type, body);
  if (!fields) return null;
  if (calledId === null) return parseFormActionIds(fields);
  const [values, ...further] = fields.getAll("0");
  return further.length === 0 && isArguments(values) ? [calledId] : null;
}

/** Null for a form that has files or is broken. */
async function parseTextFields(type: string, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    const fields = await new Response(body, { headers: { "Content-Type": type } }).formData();
    return [...fields.values()].every((value) => typeof value === "string") ? fields : null;
  } catch {
    return null;
  }
}

/** Without script, fields of the form name the action and its bound arguments. */
function parseFormActionIds(fields: FormData): string[] | null {
  const ids: string[] = [];
  for (const [name, value] of fields) {
    if (name.startsWith("$ACTION_ID_")) ids.push(name.slice("$ACTION_ID_".length));
    const [, part] = /^\$ACTION_[^:]*:(.*)$/.exec(name) ?? [];
    if (part === undefined) continue;
    if (part !== "0" && !isArguments(value)) return null;
    if (part !== "0") continue;
    const { data } = BoundAction.safeParse(parseJson(value));
    if (!data) return null;
    ids.push(data.id);
  }
  return ids.length > 0 ? ids : null;
}

function isArguments(value: unknown): boolean {
  const values = parseJson(value);
  return Array.isArray(values) && values.length <= MAX_ARGUMENTS && isPlain(values, MAX_DEPTH);
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "string") return !value.startsWith("$") || REFERENCE.test(value);
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isPlain(part, depth - 1));
}

function parseJson(value: unknown): unknown {
  try {
    return typeof value === "string" ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
