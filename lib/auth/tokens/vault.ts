import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

const VERSION = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A lost key, a row moved to another owner, or a changed value. */
export class UnopenableSecretError extends Error {
  override name = "UnopenableSecretError";
}

/** `v1.<key id>.<iv, ciphertext and tag in base64url>`, AES-256-GCM under the first key; opens only for the same owner. */
export function seal(secret: string, owner: string, keys: readonly Buffer[]): string {
  const key = keys[0];
  if (!key) throw new Error("TOKEN_ENCRYPTION_KEY is missing: tokens cannot be kept without it.");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([iv, cipher.update(secret, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${getKeyId(key)}.${sealed.toString("base64url")}`;
}

/** @throws UnopenableSecretError */
export function open(sealed: string, owner: string, keys: readonly Buffer[]): string {
  const [version, id, body] = sealed.split(".");
  const key = keys.find((candidate) => getKeyId(candidate) === id);
  if (version !== VERSION || !key || !body) throw new UnopenableSecretError("No configured key opens this secret.");

  const bytes = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8") + decipher.final("utf8");
  } catch (cause) {
    throw new UnopenableSecretError("The secret was sealed for another owner, or was changed.", { cause });
  }
}

const ids = new WeakMap<Buffer, string>();

function getKeyId(key: Buffer): string {
  const id = ids.get(key) ?? createHash("sha256").update(key).digest("hex").slice(0, 8);
  ids.set(key, id);
  return id;
}
