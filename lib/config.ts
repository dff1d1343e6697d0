import { BlockList, isIP } from "node:net";
import { z } from "zod";

const REAL_SIMKL = "https://simkl.com";

const webUrl = z
  .url({ protocol: /^https?$/, error: "must be a web address such as https://example.org" })
  .transform((address) => address.replace(/\/+$/, ""));

const databaseUrlSchema = z
  .string()
  .regex(/^postgres(ql)?:\/\//, { error: "must begin with postgresql://", abort: true })
  .refine(URL.canParse, "is no address: in a password, characters such as / # ? have to be percent-encoded");

const encryptionKeys = z
  .string()
  .transform((value) => value.split(",").map((key) => Buffer.from(key.trim(), "base64")))
  .refine((keys) => keys.every((key) => key.length === 32), {
    error: "must be 32 bytes in base64; make one with: openssl rand -base64 32 (older keys may follow after commas)",
  });

const contactUri = z
  .string()
  .transform((text) => (z.email().safeParse(text).success ? `mailto:${text}` : text))
  .refine((text) => z.url({ protocol: /^(https|mailto)$/ }).safeParse(text).success, {
    error: "must be an e-mail address or a web address beginning with https://",
  });

const PROXY_NAMES: Record<string, readonly string[]> = {
  loopback: ["127.0.0.0/8", "::1"],
  private: ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"],
};

const trustedProxies = z
  .string()
  .default("")
  .transform((value) => {
    const entries = value
      .split(",")
      .map((entry) => entry.trim())
      .filter(Boolean);
    return entries.flatMap((entry) => (Object.hasOwn(PROXY_NAMES, entry) ? (PROXY_NAMES[entry] ?? []) : entry));
  })
  .refine((networks) => networks.every(isNetwork), {
    error:
      "must be addresses or networks such as 10.0.0.0/8 separated by commas; loopback and private are names of some",
  })
  .transform((networks) => {
    const list = new BlockList();
    for (const [address = "", bits] of networks.map((network) => network.split("/"))) {
      const isSix = isIP(address) === 6;
      list.addSubnet(address, Number(bits ?? (isSix ? 128 : 32)), isSix ? "ipv6" : "ipv4");
    }
    return list;
  });

function isNetwork(text: string): boolean {
  const [, address = "", bits = "0"] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(bits) <= (version === 6 ? 128 : 32);
}

/** `.env.example` describes the same variables. */
const Environment = z
  .object({
    NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    NEXTAUTH_URL: webUrl.optional(),
    NEXTAUTH_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    DATABASE_URL: databaseUrlSchema.optional(),
    DIRECT_URL: databaseUrlSchema.optional(),
    DATA_DIR: z.string().default(".data"),
    SIMKL_CLIENT_ID: z.string().optional(),
    SIMKL_CLIENT_SECRET: z.string().optional(),
    SIMKL_API_URL: webUrl.default("https://api.simkl.com"),
    SIMKL_SITE_URL: webUrl.default(REAL_SIMKL),
    SIMKL_DATA_URL: webUrl.default("https://data.simkl.in"),
    SIMKL_IMAGE_URL: webUrl.default("https://wsrv.nl/?url=https://simkl.in"),
    OPERATOR_CONTACT: contactUri.optional(),
    IMAGE_CACHE_GB: z.coerce.number("must be a number of gigabytes").min(0.1).max(100_000).default(20),
    TOKEN_ENCRYPTION_KEY: encryptionKeys.optional(),
    CRON_SECRET: z.string().min(16, "must have at least 16 characters").optional(),
    METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
    CRON_BUDGET_MS: z.coerce.number().int().positive().default(50_000),
    LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
    TRUSTED_PROXIES: trustedProxies,
    ADMIN_SIMKL_IDS: z
      .string()
      .regex(/^[\d,\s]*$/, "must be Simkl account ids separated by commas")
      .default("")
      .transform((value) =>
        value
          .split(",")
          .filter((id) => id.trim())
          .map(Number),
      ),
  })
  .superRefine((env, context) => {
    const missing = (name: string, why: string) =>
      context.addIssue({ code: "custom", path: [name], message: `is missing: ${why}` });
    if (env.NODE_ENV === "production" && !env.NEXTAUTH_SECRET)
      missing("NEXTAUTH_SECRET", "it protects sign-in cookies; make one with: openssl rand -base64 32");
    if (env.DIRECT_URL && !env.DATABASE_URL)
      missing("DATABASE_URL", "DIRECT_URL leads to the same database past a pooler, and does not replace it");
    if (env.SIMKL_CLIENT_ID && !env.SIMKL_CLIENT_SECRET)
      missing("SIMKL_CLIENT_SECRET", "it comes with SIMKL_CLIENT_ID on simkl.com/settings/developer");
    if (env.SIMKL_CLIENT_ID && !env.TOKEN_ENCRYPTION_KEY)
      missing("TOKEN_ENCRYPTION_KEY", "Simkl tokens are sealed with it; make one with: openssl rand -base64 32");
  });

export interface Config {
  isProduction: boolean;
  /** Without a trailing slash. */
  siteUrl: string;
  authSecret: string;
  /** Null: the embedded PostgreSQL under `dataDir`. */
  databaseUrl: string | null;
  /** The same database without the pooler; null when `databaseUrl` has none. */
  directUrl: string | null;
  dataDir: string;
  /** Null when no Simkl app is configured: sign-in is off. */
  simklApp: { clientId: string; clientSecret: string } | null;
  simkl: { apiUrl: string; siteUrl: string; dataUrl: string; imageUrl: string };
  /** False for a simulator. */
  isRealSimkl: boolean;
  /** A URI, or null. */
  operatorContact: string | null;
  imageCacheBytes: number;
  /** The first one encrypts, all decrypt; 32 bytes each. */
  encryptionKeys: Buffer[];
  /** Null: the cron route rejects every call. */
  cronSecret: string | null;
  /** Null: the metrics route rejects every call. */
  metricsToken: string | null;
  /** How long one call of the cron route may claim further users. */
  cronBudgetMs: number;
  adminSimklIds: number[];
  logLevel: "silent" | "error" | "warn" | "info" | "debug";
  /** Proxies whose `X-Forwarded-For` is trusted. */
  trustedProxies: BlockList;
}

/** One sentence per variable, for the operator. Values are never repeated. */
export class ConfigurationError extends Error {
  override name = "ConfigurationError";
}

/** @throws ConfigurationError that names every wrong or missing variable. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigurationError(
      parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("\n"),
    );
  }

  const env = parsed.data;
  return {
    isProduction: env.NODE_ENV === "production",
    siteUrl: env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`,
    authSecret: env.NEXTAUTH_SECRET ?? "only-for-development",
    databaseUrl: env.DATABASE_URL ?? null,
    directUrl: env.DIRECT_URL ?? null,
    dataDir: env.DATA_DIR,
    simklApp:
      env.SIMKL_CLIENT_ID && env.SIMKL_CLIENT_SECRET
        ? { clientId: env.SIMKL_CLIENT_ID, clientSecret: env.SIMKL_CLIENT_SECRET }
        : null,
    simkl: {
      apiUrl: env.SIMKL_API_URL,
      siteUrl: env.SIMKL_SITE_URL,
      dataUrl: env.SIMKL_DATA_URL,
      imageUrl: env.SIMKL_IMAGE_URL,
    },
    isRealSimkl: env.SIMKL_SITE_URL === REAL_SIMKL,
    operatorContact: env.OPERATOR_CONTACT ?? null,
    imageCacheBytes: env.IMAGE_CACHE_GB * 1024 ** 3,
    encryptionKeys: env.TOKEN_ENCRYPTION_KEY ?? [],
    cronSecret: env.CRON_SECRET ?? null,
    metricsToken: env.METRICS_TOKEN ?? null,
    cronBudgetMs: env.CRON_BUDGET_MS,
    adminSimklIds: env.ADMIN_SIMKL_IDS,
    logLevel: env.LOG_LEVEL,
    trustedProxies: env.TRUSTED_PROXIES,
  };
}

let current: Config | undefined;

/** Read at the first use, not at import: `next build` has no environment. */
export function getConfig(): Config {
  current ??= readConfig(process.env);
  return current;
}
