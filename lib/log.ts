import pino from "pino";
import { type Config, config } from "./config";
import { type LogValue, loggable, safeText } from "./loggable";
import { currentRequestId } from "./request-context";

type Fields = Record<string, unknown>;

/**
 * One line of the operators' log each: JSON in production, readable elsewhere. `fields` may hold anything, errors included: secrets are
 * removed, control characters escaped and lengths cut here, so callers need not.
 */
export const log = {
  error: (message: string, fields?: Fields) => write("error", message, fields),
  warn: (message: string, fields?: Fields) => write("warn", message, fields),
  info: (message: string, fields?: Fields) => write("info", message, fields),
  debug: (message: string, fields?: Fields) => write("debug", message, fields),
};

type Level = keyof typeof log;

function write(level: Level, message: string, fields: Fields = {}): void {
  const { isProduction, secrets, logLevel } = settings();
  const values = loggable(fields, secrets);
  const requestId = currentRequestId();
  if (requestId !== null) values.requestId = requestId;
  const logger = isProduction ? jsonLogger : readableLogger;
  logger.level = logLevel;
  logger[level](values, safeText(message, secrets));
}

/** Standard output is left to what scripts say to people. Looked up per line, since tests and servers replace the stream. */
const stderr = { write: (line: string) => process.stderr.write(line) };

const OPTIONS = {
  base: null,
  messageKey: "message",
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label: string) => ({ level: label }) },
} satisfies pino.LoggerOptions;

const jsonLogger = pino(OPTIONS, stderr);
const readableLogger = pino(OPTIONS, { write: (line: string) => stderr.write(readable(JSON.parse(line))) });

/** `12:34:56 error A sync failed. userId=7 error={"name":"TypeError",…}`, and the stack below it. */
function readable({ level, time, message, ...fields }: Record<string, LogValue>): string {
  const frames: LogValue[] = [];
  const facts = Object.entries(fields).map(([name, value]) => {
    const shown = JSON.stringify(value, (key, inner) => {
      if (key !== "stack" || !Array.isArray(inner)) return inner;
      frames.push(...inner);
    });
    return ` ${name}=${shown}`;
  });
  return `${String(time).slice(11, 19)} ${level} ${message}${facts.join("")}${frames.map((frame) => `\n    ${frame}`).join("")}\n`;
}

/** A line must get out also when the configuration cannot be read: `next build` has none, and a wrong one is what is logged then. */
function settings(): Pick<Config, "isProduction" | "logLevel"> & { secrets: string[] } {
  try {
    const { isProduction, logLevel, simklApp, authSecret, cronSecret } = config();
    const secrets = [simklApp?.clientSecret, authSecret, cronSecret].filter((secret) => typeof secret === "string");
    return { isProduction, logLevel, secrets };
  } catch {
    return { isProduction: true, logLevel: "info", secrets: [] };
  }
}
