export type LogValue = string | number | boolean | null | LogValue[] | { [name: string]: LogValue };

const MAX_TEXT = 1000;
const MAX_LINE = 8000;
const MAX_ENTRIES = 30;
const MAX_DEPTH = 5;
const MAX_FRAMES = 20;
const REMOVED = "[removed]";

/** Fields whose value is never logged. */
const SECRET_NAME =
  /^(authorization|(set-?)?cookies?|pass(word|wd)?|.*secret.*|.*token|.*api-?_?key|code_?verifier|.*device_?code|user_?code|id_?token)$/i;

/** Secrets in text: headers, URLs, forms, JSON, and tokens themselves. */
const SECRET_PATTERNS: [RegExp, string][] = [
  [/\b(simkl|wf)_[\w-]+/g, `$1_${REMOVED}`],
  [/\b(bearer|basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${REMOVED}`],
  [/\beyJ[\w-]{5,2000}(\.[\w-]*){1,4}/g, REMOVED],
  [/\bv1\.[0-9a-f]{8}\.[\w-]{20,}/g, REMOVED],
  [/(\b[a-z][a-z0-9+-]{0,20}:\/\/)[^\s/@]+@/gi, `$1${REMOVED}@`],
  [/(\/shared\/)[\w-]{16,}/g, `$1${REMOVED}`],
  [/\b((?:set-)?cookie["']?\s*[:=]\s*)[^\r\n"']+/gi, `$1${REMOVED}`],
  [/\b(authorization["']?\s*[:=]\s*["']?)(?!bearer |basic )[^\s"',;]+/gi, `$1${REMOVED}`],
  [
    /((?:token|secret|password|api[_-]?key|code_verifier|device_code|user_code)["']?\s{0,5}(?:=|%3D|:)\s{0,5}["']?)[^\s"'&,;{}[\]]+/gi,
    `$1${REMOVED}`,
  ],
  [/((?:[?&;\s(]|^|%3F|%26)(?:code|state)(?:=|%3D))[^\s"'&,;)]+/gi, `$1${REMOVED}`],
  [/(["'](?:code|state)["']\s*:\s*["'])(?=[^"']{12})[^"']+/gi, `$1${REMOVED}`],
];

/** Characters that move the cursor of a terminal, begin a line or change the direction of text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** One line of limited length without secrets. */
export function sanitizeLogText(text: string, secrets: readonly string[] = [], maxLength = MAX_TEXT): string {
  // Secrets are removed before the final cut, which could hide one by halving it.
  let safe = text.slice(0, 4 * MAX_TEXT);
  for (const secret of secrets) if (secret.length >= 8) safe = safe.replaceAll(secret, REMOVED);
  for (const [pattern, replacement] of SECRET_PATTERNS) safe = safe.replace(pattern, replacement);
  const printable = safe.slice(0, maxLength + 1).replace(UNPRINTABLE, escapeCharacter);
  return printable.length > maxLength ? `${printable.slice(0, maxLength)}…` : printable;
}

function escapeCharacter(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

/** JSON of limited size and depth. */
export function toLoggable(fields: Record<string, unknown>, secrets: readonly string[] = []): Record<string, LogValue> {
  const budget = { left: MAX_LINE };
  return toLogEntries(fields, { secrets, budget, depth: 0 });
}

interface LogContext {
  secrets: readonly string[];
  budget: { left: number };
  depth: number;
}

function toLogValue(name: string, value: unknown, { secrets, budget, depth }: LogContext): LogValue {
  if (value === null || value === undefined) return null;
  if (SECRET_NAME.test(name) || (name === "code" && !isErrorCode(value))) return REMOVED;
  if (budget.left <= 0) return "…";
  if (typeof value === "boolean" || typeof value === "number") return spend(budget, value);
  if (typeof value === "string") return spend(budget, sanitizeLogText(value, secrets, Math.min(MAX_TEXT, budget.left)));
  if (typeof value === "bigint") return spend(budget, String(value));
  if (value instanceof Date) return spend(budget, Number.isNaN(value.getTime()) ? "no date" : value.toISOString());
  if (depth >= MAX_DEPTH) return "…";
  const innerContext = { secrets, budget, depth: depth + 1 };
  if (value instanceof Error) return toLogError(value, innerContext);
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).map((entry) => toLogValue("", entry, innerContext));
  if (typeof value === "object") return toLogEntries(Object.fromEntries(Object.entries(value)), innerContext);
  return typeof value;
}

function toLogEntries(fields: Record<string, unknown>, context: LogContext): Record<string, LogValue> {
  const entries = Object.entries(fields).slice(0, MAX_ENTRIES);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const safeName = spend(context.budget, sanitizeLogText(name, context.secrets, 60));
      return [safeName, toLogValue(name, value, context)];
    }),
  );
}

/** The stack without its head, which repeats the message. */
function toLogError(error: Error, context: LogContext): Record<string, LogValue> {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  const { name, message, cause } = error;
  const fields: Record<string, unknown> = { name, message };
  if ("code" in error && error.code !== undefined) fields.code = error.code;
  if ("digest" in error && error.digest !== undefined) fields.digest = error.digest;
  if (cause !== undefined) fields.cause = cause;
  if (error instanceof AggregateError) fields.errors = error.errors;
  if (context.depth === 1) fields.stack = frames.slice(0, MAX_FRAMES).map((frame) => frame.trim().slice(0, 200));
  return toLogEntries(fields, context);
}

/** Such as `ECONNREFUSED`, `23505` or 401, unlike the `code` of a sign-in. */
function isErrorCode(value: unknown): boolean {
  return typeof value === "number" || (typeof value === "string" && /^[A-Z0-9_]{1,40}$/.test(value));
}

function spend<T extends string | number | boolean>(budget: { left: number }, value: T): T {
  budget.left -= String(value).length;
  return value;
}
