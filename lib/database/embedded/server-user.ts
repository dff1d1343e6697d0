import { type SpawnOptions, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { EmbeddedPostgresError } from "./embedded-postgres-error";

export interface ServerUser {
  uid: number;
  gid: number;
}

/** The owner of a new cluster: null for our own account, or, as PostgreSQL does not run as root, one without rights. */
export function resolveServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const user = findAccount("postgres") ?? findAccount("nobody");
  if (user) return user;
  throw new EmbeddedPostgresError("PostgreSQL refuses to run as root, and there is no user named postgres or nobody.");
}

/** Null when our own account owns the cluster. */
export function findClusterOwner(cluster: string): ServerUser | null {
  const { uid, gid } = statSync(cluster);
  return uid === process.getuid?.() ? null : { uid, gid };
}

export interface ServerCommand {
  command: string;
  args: string[];
  options: SpawnOptions & { env: NodeJS.ProcessEnv };
}

/**
 * The environment holds no secret of the app. For folders on the way to `paths` that are closed to the user, such as /root,
 * the program keeps one right of root.
 */
export function buildServerCommand(
  user: ServerUser | null,
  paths: readonly string[],
  command: string,
  args: string[],
): ServerCommand {
  const options = { env: { NODE_ENV: "production", LC_ALL: "C", PATH: "/usr/sbin:/usr/bin:/sbin:/bin" } as const };
  if (!user) return { command, args, options };
  if (paths.every((path) => isReachable(path, user))) return { command, args, options: { ...options, ...user } };

  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  // With the last one access(2), by which PostgreSQL finds its programs, counts the right as well.
  const rights = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"];
  return { command: "setpriv", args: [...identity, ...rights, "--", command, ...args], options };
}

function findAccount(name: string): ServerUser | null {
  const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function isReachable(path: string, user: ServerUser): boolean {
  const folder = dirname(path);
  const { mode, uid, gid } = statSync(folder);
  const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & needed) === 0) return false;
  return folder === path || isReachable(folder, user);
}
